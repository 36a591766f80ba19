import "server-only";
import type { Scope } from "@/lib/domain/proof";
import type { Opened } from "@/lib/server/door/grant";
import type { Tx } from "@/lib/server/store/client";
import { findEvidence } from "@/lib/server/store/evidence";

/** A piece of evidence as writes see it. */
export type EvidenceSubject = NonNullable<Awaited<ReturnType<typeof findEvidence>>>;

/** Finds evidence to write to, deleted or not; what is confidential is not there for a program. */
export async function openEvidence(
	tx: Tx,
	scope: Scope,
	id: string,
): Promise<Opened<EvidenceSubject> | null> {
	const subject = await findEvidence(tx, scope, id);
	if (subject === null || (subject.confidential && scope.tokenScopes !== null)) return null;
	return { dossierId: subject.dossierId, subject, authorId: subject.authorId };
}
