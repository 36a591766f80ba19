import { uuidv7 } from "uuidv7";
import type { Tag } from "@/lib/domain/tags";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { finishRound } from "@/lib/server/rounds/finish-round";
import { openRound } from "@/lib/server/rounds/open-round";
import { toPiece } from "@/lib/text/slice";
import type { PlantedArticle, Planting } from "./planting";

/** What two checkers marked without seeing each other, before the rest of the newsroom did: mostly the same, not always. */
const marked: Readonly<Record<string, readonly (readonly [tag: Tag, quote: string])[]>> = {
	tiphaine: [
		[
			"denial",
			"Kestrane Marine on Thursday denied having signed a contract to run sea rescue in the Ombrines",
		],
		["denial", "Kestrane has no contract of any kind with the government of the Ombrines"],
		[
			"claim",
			"We do not provide rescue services, in the Ombrines or anywhere else, and we never have",
		],
		["claim", "a 41-million-euro agreement had been signed on 27 February"],
		["denial", "denied that they had been sold"],
		["claim", "Kestrane, founded in 2009, employs 310 people"],
	],
	edwina: [
		[
			"denial",
			"Kestrane Marine on Thursday denied having signed a contract to run sea rescue in the Ombrines",
		],
		["denial", "Kestrane has no contract of any kind with the government of the Ombrines"],
		["denial", "We do not provide rescue services, in the Ombrines or anywhere else"],
		[
			"claim",
			"a 41-million-euro agreement had been signed on 27 February, bringing about 120 staff and six fast boats to the islands",
		],
		[
			"denial",
			'Ms Ellersby said the launches were "demonstration craft" and denied that they had been sold',
		],
		["claim", "a prospective long-term commitment in a southern archipelago"],
	],
};

/** Has an article of the story marked blind by two members, and revealed; nothing of it is settled yet. */
export async function plantRound(planting: Planting): Promise<void> {
	const { dossierId } = planting;
	const article = planting.find(planting.articles, "a06");
	const [roundId, keys] = [uuidv7(), Object.keys(marked)];
	const memberIds = keys.map((key) => planting.memberId(key));
	const round = { opId: uuidv7(), dossierId, articleIds: [article.id], memberIds };
	await planting.write("the round", openRound(planting.actor("basile"), roundId, round));
	for (const key of keys) {
		for (const [tag, quote] of marked[key] ?? [])
			await planting.write(quote, mark(planting, article, key, tag, quote));
		await planting.write(key, finishRound(planting.actor(key), roundId, uuidv7()));
	}
}

function mark(planting: Planting, article: PlantedArticle, key: string, tag: Tag, quote: string) {
	const start = article.text.indexOf(quote);
	const piece = planting.take(toPiece(article.text, "body", start, start + quote.length));
	return placeAnnotation(planting.actor(key), uuidv7(), {
		...{ opId: uuidv7(), revision: null, removeLinks: false, tag, pieces: [piece] },
		...{ articleId: article.id, versionId: article.versionId, speakerIds: [], note: null },
		...{ certainty: "unspecified", quoteType: null, checkWorthiness: null },
	});
}
