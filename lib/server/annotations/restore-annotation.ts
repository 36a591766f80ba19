import "server-only";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { isAllowed } from "@/lib/server/links/link-subject";
import { restoreAnnotation as markRestored } from "@/lib/server/store/annotations";
import type { Tx } from "@/lib/server/store/client";
import {
	findTwin,
	leaveLinksToOtherEnd,
	listLinksRemovedBy,
	restoreLink,
} from "@/lib/server/store/links";
import { leaveMembershipsToOtherEnd, restoreMemberships } from "@/lib/server/store/memberships";
import { isUnsettled } from "@/lib/server/store/rounds";
import { openAnnotation } from "./annotation-subject";

/**
 * Brings a deleted annotation back with the links and memberships that went with it. A link that has
 * since been made anew stays as it was made: the old one merges with it by staying deleted. So does
 * one that the tags no longer allow; one whose other end is deleted too comes back with that end.
 * `step-not-allowed` for a mark of a settlement that was taken back: its words are settled anew.
 */
export function restoreAnnotation(
	actor: Actor,
	id: string,
	opId: string,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "annotation.restore",
		opId,
		request: { id },
		open: (tx, scope) => openAnnotation(tx, scope, id),
		work: async (tx, granted) => {
			const { deletedBy, revision, state, articleId, tag } = granted.subject;
			if (await isUnsettled(tx, granted, id)) return fail("step-not-allowed");
			if (deletedBy === null || !(await markRestored(tx, granted, id))) return fail("not-found");
			const back = await restoreMemberships(tx, granted, { deletedBy });
			const also = [
				...(await restoreLinksRemovedBy(tx, granted, deletedBy)),
				...back.map((membership) => membership.id),
			];
			await leaveMembershipsToOtherEnd(tx, granted, deletedBy);
			return ok({
				type: "annotation.restored",
				subjectId: id,
				revision,
				state,
				also,
				refs: { article: articleId },
				codes: { tag },
			});
		},
	});
}

async function restoreLinksRemovedBy(
	tx: Tx,
	granted: Granted<"annotation.restore", unknown>,
	opId: string,
): Promise<string[]> {
	const restored: string[] = [];
	for (const link of await listLinksRemovedBy(tx, granted, opId)) {
		if (!isAllowed(link)) continue;
		const twin = await findTwin(tx, granted, link);
		if (twin === null && (await restoreLink(tx, granted, link.id))) restored.push(link.id);
	}
	await leaveLinksToOtherEnd(tx, granted, opId);
	return restored;
}
