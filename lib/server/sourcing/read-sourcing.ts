import "server-only";
import { linkTypeNames, linkTypeRow } from "@/lib/domain/link-types";
import type { Granted } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import { reviewStateNames, reviewStateRow } from "@/lib/domain/review";
import {
	deriveTakings,
	findCircles,
	type Sourcing,
	type SourcingFacts,
} from "@/lib/domain/sourcing";
import { tagNames, tagRow } from "@/lib/domain/tags";
import { readDossierCopies } from "@/lib/server/copies/list-dossier-copies";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { readStatements } from "@/lib/server/statements/list-statements";
import { database } from "@/lib/server/store/client";
import {
	listArticleLinks,
	listOutletSpeakers,
	listSourcedArticles,
} from "@/lib/server/store/sourcing";
import { foldText } from "@/lib/text/fold";

/** Who took what from whom in a dossier, what goes round in a circle, and what rests on one source. */
export async function readSourcing(actor: Actor, dossierId: string): Promise<Result<Sourcing>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	const [facts, statements] = await Promise.all([
		readFacts(granted, dossierId),
		readStatements(granted, dossierId),
	]);
	const takings = deriveTakings(facts);
	const singleSource = statements.flatMap(({ id, titles, sources }) => {
		const articles = sources.groups.flat().length;
		return sources.count === 1 ? [{ statementId: id, titles, articles }] : [];
	});
	const { copies } = facts;
	return ok({ copies, takings, circles: findCircles(takings, facts.articles), singleSource });
}

const states = {
	shown: reviewStateNames.filter((state) => reviewStateRow(state).shown),
	approved: reviewStateNames.filter((state) => reviewStateRow(state).exported),
};

async function readFacts(granted: Granted<"dossier.read", unknown>, dossierId: string) {
	const tags = tagNames.filter((tag) => tagRow(tag).hasSourceAndCue);
	const types = linkTypeNames.filter((type) => linkTypeRow(type).joinsSources);
	const db = database();
	const [articles, speakers, links, { copies }] = await Promise.all([
		listSourcedArticles(db, granted, dossierId),
		listOutletSpeakers(db, granted, dossierId, { tags, states: states.shown }),
		listArticleLinks(db, granted, dossierId, { types, states: states.approved }),
		readDossierCopies(granted, dossierId),
	]);
	return {
		articles: articles.map(({ id, credits, outlet }) => ({
			id,
			outlet: outlet && { ...outlet, folded: foldName(outlet.name) },
			credits: credits.map((printed) => ({ printed, folded: foldName(printed) })),
		})),
		links: links.map(({ from, fromId, to, type }) => ({
			articles: [from.articleId, to.articleId] as const,
			type,
			passageId: fromId,
		})),
		attributions: speakers.flatMap(
			({ annotation: { id, articleId }, speaker: { name, outlet } }) =>
				outlet === null ? [] : [{ articleId, passageId: id, outlet, speaker: name }],
		),
		copies,
	} satisfies SourcingFacts;
}

function foldName(name: string): string {
	return foldText(name, { accents: "drop" }).text;
}
