import "server-only";
import type { Scope } from "@/lib/domain/proof";
import type { Opened } from "@/lib/server/door/grant";
import type { Tx } from "@/lib/server/store/client";
import { findLink } from "@/lib/server/store/links";

/** A link as writes see it. */
export type LinkSubject = NonNullable<Awaited<ReturnType<typeof findLink>>>;

/** Finds a link to write to, deleted or not. */
export async function openLink(
	tx: Tx,
	scope: Scope,
	id: string,
): Promise<Opened<LinkSubject> | null> {
	const subject = await findLink(tx, scope, id);
	if (subject === null) return null;
	const { dossierId, authorId, layer } = subject;
	return { dossierId, subject, authorId, layer };
}
