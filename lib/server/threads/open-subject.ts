import "server-only";
import type { Scope } from "@/lib/domain/proof";
import type { ThreadKind } from "@/lib/domain/thread";
import { findAnnotation } from "@/lib/server/store/annotations";
import type { Db } from "@/lib/server/store/client";
import { findLink } from "@/lib/server/store/links";
import { findStatement } from "@/lib/server/store/statements";

/** Something that can be talked about. */
export interface ThreadSubject {
	readonly id: string;
	readonly dossierId: string;
}

interface Found extends ThreadSubject {
	readonly deletedAt: Date | null;
	readonly layer?: string;
	readonly article?: { readonly deletedAt: Date | null };
}

const finders: Record<ThreadKind, (db: Db, scope: Scope, id: string) => Promise<Found | null>> = {
	annotation: findAnnotation,
	link: findLink,
	statement: findStatement,
};

/** A thing that is there and that everybody in its dossier sees; null for any other, which nobody talks about. */
export async function openSubject(
	db: Db,
	scope: Scope,
	kind: ThreadKind,
	subjectId: string,
): Promise<ThreadSubject | null> {
	const found = await finders[kind](db, scope, subjectId);
	if (found === null || found.deletedAt !== null) return null;
	const { id, dossierId, layer = "shared", article } = found;
	const isThere = article === undefined || article.deletedAt === null;
	return isThere && layer === "shared" ? { id, dossierId } : null;
}
