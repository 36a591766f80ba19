import "server-only";
import { isId } from "@/lib/domain/id";
import type { OutletView } from "@/lib/domain/outlet";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { listOutletRows } from "@/lib/server/store/outlets";

/** An outlet of the newsroom. */
export async function readOutlet(actor: Actor, id: string): Promise<Result<OutletView>> {
	const opened = await openNewsroom(actor, "outlet.list");
	if (!opened.ok) return opened;
	if (!isId(id)) return fail("not-found");
	const [found] = await listOutletRows(database(), opened.value.granted, [id]);
	return found === undefined ? fail("not-found") : ok(found);
}
