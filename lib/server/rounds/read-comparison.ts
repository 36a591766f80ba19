import "server-only";
import { alignMarks } from "@/lib/agreement/align-marks";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { ComparisonQuery, ComparisonView } from "@/lib/domain/round";
import type { Actor } from "@/lib/server/door/actor";
import { openScope } from "@/lib/server/door/grant";
import { openThing } from "@/lib/server/door/open-thing";
import { database } from "@/lib/server/store/client";
import { findRound } from "@/lib/server/store/rounds";
import { measurePair } from "./measure-pair";
import { type Marked, readMarked } from "./round-marks";
import { toRoundView } from "./to-round-view";

/**
 * The marks of two members of a revealed round side by side, in text order. `step-not-allowed` while it is not revealed,
 * `not-found` for members who have no seat in it.
 */
export async function readComparison(
	actor: Actor,
	id: string,
	query: ComparisonQuery,
): Promise<Result<ComparisonView>> {
	const opened = await openThing(actor, "dossier.read", id, findRound);
	if (!opened.ok) return opened;
	const scope = openScope(actor);
	if (!scope.ok) return scope;
	const row = await findRound(database(), scope.value, id);
	if (row === null) return fail("not-found");
	if (row.revealedAt === null) return fail("step-not-allowed");
	const round = toRoundView(row, opened.value.memberId);
	const people = round.seats.map((seat) => seat.member);
	const first = people.find((one) => one.id === (query.first ?? people[0]?.id));
	const second = people.find((one) => one.id === (query.second ?? people[1]?.id));
	if (first === undefined || second === undefined || first === second) return fail("not-found");
	const marked = await readMarked(opened.value, [row]);
	const agreement = measurePair(marked, id, first, second);
	const articles = alignArticles(marked, id, first.id, second.id);
	return ok({ round, first, second, articles, agreement });
}

function alignArticles(
	marked: Marked,
	roundId: string,
	firstId: string,
	secondId: string,
): ComparisonView["articles"] {
	const pairs = alignMarks(marked.of(roundId, firstId), marked.of(roundId, secondId));
	return marked.texts.map(({ articleId, article, version }) => ({
		id: articleId,
		title: article.title,
		language: article.language,
		versionId: version.id,
		text: version.text,
		rows: pairs
			.filter(({ first, second }) => (first ?? second)?.articleId === articleId)
			.map(({ alignment, first, second }) => ({
				alignment,
				first: first?.view ?? null,
				second: second?.view ?? null,
			})),
	}));
}
