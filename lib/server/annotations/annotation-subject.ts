import "server-only";
import type { Scope } from "@/lib/domain/proof";
import type { Opened } from "@/lib/server/door/grant";
import { findAnnotation } from "@/lib/server/store/annotations";
import type { Tx } from "@/lib/server/store/client";

/** An annotation as writes see it. */
export type AnnotationSubject = NonNullable<Awaited<ReturnType<typeof findAnnotation>>>;

/** Finds an annotation to write to, deleted or not. */
export async function openAnnotation(
	tx: Tx,
	scope: Scope,
	id: string,
): Promise<Opened<AnnotationSubject> | null> {
	const subject = await findAnnotation(tx, scope, id);
	if (subject === null) return null;
	const { dossierId, authorId, layer, articleId } = subject;
	return { dossierId, subject, authorId, layer, articleIds: [articleId] };
}
