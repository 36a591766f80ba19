import "server-only";
import { canLink, linkTypeNames } from "@/lib/domain/link-types";
import { oneOf } from "@/lib/domain/one-of";
import { type Tag, tagNames } from "@/lib/domain/tags";
import type { Tx } from "@/lib/server/store/client";
import { listLinksAt } from "@/lib/server/store/links";

type Proof = Parameters<typeof listLinksAt>[1];

/** The living links of an annotation that its type would not allow with another tag; none where the tag is the same. */
export async function findForbiddenLinks(
	tx: Tx,
	granted: Proof,
	{ id, tag: before }: { readonly id: string; readonly tag: string },
	tag: Tag,
): Promise<string[]> {
	if (before === tag) return [];
	const links = await listLinksAt(tx, granted, id);
	const forbidden = links.filter((link) => {
		const tagAt = (end: string, known: string): Tag => (end === id ? tag : oneOf(tagNames, known));
		const type = oneOf(linkTypeNames, link.type);
		return !canLink(type, tagAt(link.fromId, link.from.tag), tagAt(link.toId, link.to.tag));
	});
	return forbidden.map((link) => link.id);
}
