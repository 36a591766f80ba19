import "server-only";
import type { ReviewEntry } from "@/lib/domain/decision";
import { type Page, pageLimits } from "@/lib/domain/page";
import type { ReviewQuery } from "@/lib/domain/queries";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { listReview } from "./list-review";

/**
 * A page of a review list. It continues after an entry by its time and id, so that what is decided meanwhile
 * moves nothing; a cursor nobody gave is `invalid`.
 */
export async function pageReview(
	actor: Actor,
	dossierId: string,
	{ list, cursor, limit = pageLimits.usual }: ReviewQuery,
): Promise<Result<Page<ReviewEntry>>> {
	const entries = await listReview(actor, dossierId, list);
	if (!entries.ok) return entries;
	const after = cursor === undefined ? null : readCursor(cursor);
	if (after === undefined) return fail("invalid", { fields: [{ path: "cursor", code: "other" }] });
	const direction = list === "waiting" ? 1 : -1;
	const ordered = entries.value
		.map((entry) => ({ entry, key: keyOf(entry) }))
		.sort((a, b) => (a.key === b.key ? 0 : direction * (a.key < b.key ? -1 : 1)))
		.filter(({ key }) => after === null || (direction === 1 ? key > after : key < after));
	const page = ordered.slice(0, limit);
	const last = page.at(-1);
	const next = ordered.length > limit && last !== undefined ? writeCursor(last.key) : null;
	return ok({ list: page.map(({ entry }) => entry), next });
}

function keyOf(entry: ReviewEntry): string {
	return `${entry.since} ${subjectId(entry)}`;
}

function subjectId(entry: ReviewEntry): string {
	if (entry.kind === "annotation") return entry.annotation.id;
	return entry.kind === "link" ? entry.link.id : entry.membership.id;
}

function writeCursor(key: string): string {
	return Buffer.from(`r${key}`).toString("base64url");
}

function readCursor(cursor: string): string | undefined {
	const key = Buffer.from(cursor, "base64url").toString();
	return /^r\d{4}-[0-9T:.-]+Z [0-9a-f-]{36}$/.test(key) ? key.slice(1) : undefined;
}
