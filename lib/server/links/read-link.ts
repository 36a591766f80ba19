import "server-only";
import type { LinkView } from "@/lib/domain/link";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { findLink } from "@/lib/server/store/links";
import { readLinks } from "./read-links";

/** A living link, both ends quoted. */
export async function readLink(actor: Actor, id: string): Promise<Result<LinkView>> {
	const opened = await openThing(actor, "dossier.read", id, findLink);
	if (!opened.ok) return opened;
	const [found] = await readLinks(opened.value, opened.value.dossierId, [id]);
	return found === undefined ? fail("not-found") : ok(found);
}
