import "server-only";
import { oneOf } from "@/lib/domain/one-of";
import { ok, type Result } from "@/lib/domain/result";
import { reviewStateNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import { pieceRoles } from "@/lib/domain/text-parts";
import type { VersionMarks } from "@/lib/domain/version";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { database } from "@/lib/server/store/client";
import { findVersionPlace, listMarkRows, type MarkRow } from "@/lib/server/store/versions";

/** All living marks of one version, in text order, in one compact answer. */
export async function readVersionMarks(actor: Actor, id: string): Promise<Result<VersionMarks>> {
	const opened = await openThing(actor, "article.read", id, findVersionPlace);
	if (!opened.ok) return opened;
	const rows = await listMarkRows(database(), opened.value, id);
	const authors = [...new Map(rows.map((row) => [row.authorId, row.authorName]))];
	const places = new Map(authors.map(([authorId], n) => [authorId, n]));
	return ok({
		versionId: id,
		authors: authors.map(([authorId, name]) => ({ id: authorId, name })),
		marks: rows.map((row) => toMark(row, places.get(row.authorId) ?? 0)),
	});
}

function toMark(row: MarkRow, author: number): VersionMarks["marks"][number] {
	const { id, stale, revision, pieces } = row;
	const [tag, state] = [oneOf(tagNames, row.tag), oneOf(reviewStateNames, row.state)];
	return [
		id,
		tag,
		state,
		stale,
		revision,
		author,
		pieces.map(([role, start, end]) => [oneOf(pieceRoles, role), start, end]),
	];
}
