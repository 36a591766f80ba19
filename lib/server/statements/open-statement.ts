import "server-only";
import type { Scope } from "@/lib/domain/proof";
import type { Opened } from "@/lib/server/door/grant";
import type { Tx } from "@/lib/server/store/client";
import { findMembership } from "@/lib/server/store/memberships";
import { findStatement } from "@/lib/server/store/statements";

/** A statement as writes see it. */
export type StatementSubject = NonNullable<Awaited<ReturnType<typeof findStatement>>>;

/** A membership as writes see it. */
export type MembershipSubject = NonNullable<Awaited<ReturnType<typeof findMembership>>>;

/** Finds a statement to write to, deleted or not. */
export async function openStatement(
	tx: Tx,
	scope: Scope,
	id: string,
): Promise<Opened<StatementSubject> | null> {
	const subject = await findStatement(tx, scope, id);
	return subject && { dossierId: subject.dossierId, subject, authorId: subject.authorId };
}

/** Finds a membership to write to, deleted or not. */
export async function openMembership(
	tx: Tx,
	scope: Scope,
	id: string,
): Promise<Opened<MembershipSubject> | null> {
	const subject = await findMembership(tx, scope, id);
	if (subject === null) return null;
	const { dossierId, authorId, layer, annotation } = subject;
	return { dossierId, subject, authorId, layer, articleIds: [annotation.articleId] };
}
