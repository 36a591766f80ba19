import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { withCurrent } from "@/lib/server/door/with-current";
import { write } from "@/lib/server/door/write";
import { openAnnotation } from "./annotation-subject";
import { readAnnotation } from "./read-annotation";
import { removeWithTies } from "./remove-with-ties";

/**
 * Deletes an annotation, its links and its memberships; restoring it brings them back. `stale` when it has moved on from the
 * revision that the member saw, where one is named.
 */
export async function removeAnnotation(
	actor: Actor,
	id: string,
	opId: string,
	saw?: number,
): Promise<Result<Receipt>> {
	const written = await write(actor, {
		permission: "annotation.remove",
		opId,
		request: { id, ...(saw !== undefined && { revision: saw }) },
		open: (tx, scope) => openAnnotation(tx, scope, id),
		work: async (tx, granted, at) => {
			if (granted.subject.deletedAt === null && isNewer(granted.subject, saw))
				return fail("stale", { revision: granted.subject.revision });
			const also = await removeWithTies(tx, granted, { id, opId, at });
			if (also === null) return fail("not-found");
			const { revision, state, articleId, tag } = granted.subject;
			return ok({
				type: "annotation.removed",
				subjectId: id,
				revision,
				state,
				also,
				refs: { article: articleId },
				codes: { tag },
			});
		},
	});
	return withCurrent(written, () => readAnnotation(actor, id));
}

function isNewer({ revision }: { readonly revision: number }, saw: number | undefined): boolean {
	return saw !== undefined && saw !== revision;
}
