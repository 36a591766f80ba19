import "server-only";
import type { VersionView } from "@/lib/domain/article";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { database } from "@/lib/server/store/client";
import { findVersion, findVersionPlace } from "@/lib/server/store/versions";
import { toVersionView } from "./to-article-row";

/** One version of a living article with its text. */
export async function readVersion(actor: Actor, id: string): Promise<Result<VersionView>> {
	const opened = await openThing(actor, "article.read", id, findVersionPlace);
	if (!opened.ok) return opened;
	const row = await findVersion(database(), opened.value, id);
	return row === null ? fail("not-found") : ok(toVersionView(row));
}
