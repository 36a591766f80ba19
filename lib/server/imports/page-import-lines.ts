import "server-only";
import {
	type ImportLineView,
	type ImportPartState,
	importPartStateNames,
} from "@/lib/domain/import-job";
import { oneOf } from "@/lib/domain/one-of";
import type { Page, PageQuery } from "@/lib/domain/page";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { byId, readPage } from "@/lib/server/door/page";
import { database } from "@/lib/server/store/client";
import { listImportPartIds, listImportParts } from "@/lib/server/store/import-jobs";
import { openImport } from "./open-import";

/** A page of the files of an import with what became of each, in their order. */
export async function pageImportLines(
	actor: Actor,
	of: { readonly dossierId: string; readonly importId: string },
	{ state, ...page }: PageQuery & { readonly state?: ImportPartState },
): Promise<Result<Page<ImportLineView>>> {
	const opened = await openImport(actor, of.dossierId, of.importId);
	if (!opened.ok) return opened;
	const { granted } = opened.value;
	const where = { jobId: of.importId, ...(state !== undefined && { state }) };
	return readPage(
		page,
		(stretch) => listImportPartIds(database(), granted, where, stretch),
		async (ids) => (await listImportParts(database(), granted, of.importId, ids)).map(toLine),
		byId,
	);
}

function toLine(row: Awaited<ReturnType<typeof listImportParts>>[number]): ImportLineView {
	const { id, name, title, code } = row;
	const state = oneOf(importPartStateNames, row.state);
	const isThere = state === "imported" || state === "already-there";
	return { id, name, state, articleId: isThere ? row.articleId : null, title, code };
}
