import "server-only";
import type { OutletView } from "@/lib/domain/outlet";
import type { Page, PageQuery } from "@/lib/domain/page";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { byId, readPage } from "@/lib/server/door/page";
import { database } from "@/lib/server/store/client";
import { listOutletRows } from "@/lib/server/store/outlets";
import { listOutletIds } from "@/lib/server/store/pages";

/** A page of the outlets of the newsroom. */
export async function pageOutlets(
	actor: Actor,
	query: PageQuery,
): Promise<Result<Page<OutletView>>> {
	const opened = await openNewsroom(actor, "outlet.list");
	if (!opened.ok) return opened;
	const { granted } = opened.value;
	return readPage(
		query,
		(stretch) => listOutletIds(database(), granted, stretch),
		(ids) => listOutletRows(database(), granted, ids),
		byId,
	);
}
