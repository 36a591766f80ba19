import "server-only";
import { isId } from "@/lib/domain/id";
import { type Page, pageLimits } from "@/lib/domain/page";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Stretch } from "@/lib/server/store/pages";

/**
 * The page of a list that a query asks for: `listIds` gives the ids of a stretch of it, `read` the things
 * with these ids, in any order; those gone meanwhile are left out. A cursor nobody gave is `invalid`.
 */
export async function readPage<Thing>(
	query: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
	listIds: (stretch: Stretch) => Promise<readonly string[]>,
	read: (ids: readonly string[]) => Promise<readonly Thing[]>,
	idOf: (thing: Thing) => string,
): Promise<Result<Page<Thing>>> {
	const after = query.cursor === undefined ? null : readCursor(query.cursor);
	if (after === undefined) return fail("invalid", { fields: [{ path: "cursor", code: "other" }] });
	const size = query.limit ?? pageLimits.usual;
	const found = await listIds({ after, take: size + 1 });
	const ids = found.slice(0, size);
	const things = new Map((await read(ids)).map((thing) => [idOf(thing), thing]));
	const list = ids.flatMap((id) => things.get(id) ?? []);
	const last = ids.at(-1);
	return ok({ list, next: found.length > size && last !== undefined ? writeCursor(last) : null });
}

/** The id of whatever has one. */
export function byId({ id }: { readonly id: string }): string {
	return id;
}

function writeCursor(id: string): string {
	return Buffer.from(`i${id}`).toString("base64url");
}

function readCursor(cursor: string): string | undefined {
	const text = Buffer.from(cursor, "base64url").toString();
	const id = text.slice(1);
	return text.startsWith("i") && isId(id) ? id : undefined;
}
