import "server-only";
import type { Scope } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type SearchPage, type SearchQuery, searchKinds, searchLimits } from "@/lib/domain/search";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier, openNewsroom } from "@/lib/server/door/grant";
import type { Tx } from "@/lib/server/store/client";
import { countSpeakerPassages, listFound, type SearchPlace } from "@/lib/server/store/search";
import { transact } from "@/lib/server/store/transact";
import { countTerms, parseSearch, type SearchTerms } from "@/lib/text/search-query";
import { readSearchCursor, writeSearchCursor } from "./search-cursor";
import { toSearchCondition } from "./search-vector";
import { toSearchHit } from "./to-search-hit";

/**
 * What the member can find, in one dossier or in all they are in: passages that have every wanted word and none that is
 * excluded, the best first. A query that wants nothing finds nothing. `invalid` for too many words or a cursor that is
 * none, `not-found` for a dossier the member is not in.
 */
export async function search(actor: Actor, query: SearchQuery): Promise<Result<SearchPage>> {
	const scope = await openSearch(actor, query);
	if (!scope.ok) return scope;
	const terms = parseSearch(query.q);
	if (countTerms(terms) > searchLimits.terms) return refuse("q", "too-many");
	const after = query.cursor === undefined ? null : readSearchCursor(query.cursor);
	if (after === undefined) return refuse("cursor", "other");
	const condition = toSearchCondition(terms);
	if (condition === null) return ok({ hits: [], next: null });
	return transact(async (tx) =>
		ok(await readPage(tx, scope.value, query, terms, condition, after)),
	);
}

function refuse(path: string, code: string): Result<never> {
	return fail("invalid", { fields: [{ path, code }] });
}

async function openSearch(actor: Actor, { dossierId }: SearchQuery): Promise<Result<Scope>> {
	const opened = await openNewsroom(actor, "search");
	if (!opened.ok) return opened;
	const { scope } = opened.value;
	if (dossierId === undefined) return ok(scope);
	const granted = await openDossier(actor, "dossier.read", dossierId);
	return granted.ok ? ok(scope) : granted;
}

async function readPage(
	tx: Tx,
	scope: Scope,
	query: SearchQuery,
	terms: SearchTerms,
	condition: string,
	after: SearchPlace | null,
): Promise<SearchPage> {
	const { dossierId = null, tag = null, language = null, limit } = query;
	const kinds = searchKinds.filter((kind) => query.kind === undefined || query.kind.includes(kind));
	const plan = { condition, dossierId, kinds, tag, language, after, limit: limit + 1 };
	const rows = await listFound(tx, scope, plan);
	const page = rows.slice(0, limit);
	const speakerIds = page.flatMap(({ kind, subjectId }) => (kind === "speaker" ? [subjectId] : []));
	const speakers = speakerIds.length === 0 ? [] : await countSpeakerPassages(tx, scope, speakerIds);
	const last = page.at(-1);
	return {
		hits: page.map((row) => toSearchHit(row, terms, speakers)),
		next: rows.length > limit && last ? writeSearchCursor(last) : null,
	};
}
