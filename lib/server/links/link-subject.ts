import "server-only";
import { canLink, linkTypeNames } from "@/lib/domain/link-types";
import { oneOf } from "@/lib/domain/one-of";
import type { Scope } from "@/lib/domain/proof";
import { tagNames } from "@/lib/domain/tags";
import type { Opened } from "@/lib/server/door/grant";
import type { Tx } from "@/lib/server/store/client";
import { findLink } from "@/lib/server/store/links";

/** A link as writes see it. */
export type LinkSubject = NonNullable<Awaited<ReturnType<typeof findLink>>>;

/** Whether the table of types allows a link between the tags that its ends now have. */
export function isAllowed(link: {
	readonly type: string;
	readonly from: { readonly tag: string };
	readonly to: { readonly tag: string };
}): boolean {
	const [from, to] = [oneOf(tagNames, link.from.tag), oneOf(tagNames, link.to.tag)];
	return canLink(oneOf(linkTypeNames, link.type), from, to);
}

/** Finds a link to write to, deleted or not. */
export async function openLink(
	tx: Tx,
	scope: Scope,
	id: string,
): Promise<Opened<LinkSubject> | null> {
	const subject = await findLink(tx, scope, id);
	if (subject === null) return null;
	const { dossierId, authorId, layer, from, to } = subject;
	return { dossierId, subject, authorId, layer, articleIds: [from.articleId, to.articleId] };
}
