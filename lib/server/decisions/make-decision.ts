import "server-only";
import type { MakeDecision } from "@/lib/domain/decision";
import type { EventType } from "@/lib/domain/events";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted, Scope } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { outcomeRow, type ReviewKind, reviewStateNames } from "@/lib/domain/review";
import type { Receipt } from "@/lib/domain/write";
import { openAnnotation } from "@/lib/server/annotations/annotation-subject";
import type { Actor } from "@/lib/server/door/actor";
import type { Opened } from "@/lib/server/door/grant";
import { type Change, write } from "@/lib/server/door/write";
import { openLink } from "@/lib/server/links/link-subject";
import { openMembership } from "@/lib/server/statements/open-statement";
import { decideAnnotation } from "@/lib/server/store/annotations";
import type { Tx } from "@/lib/server/store/client";
import { saveDecision } from "@/lib/server/store/decisions";
import { decideLink } from "@/lib/server/store/links";
import { decideMembership } from "@/lib/server/store/memberships";
import { listEditors } from "@/lib/server/store/review-marks";
import { findRevisionEditor } from "@/lib/server/store/revisions";
import { findHold } from "@/lib/server/threads/find-hold";

/** Anything that can be decided about, as far as a decision cares. */
interface Decidable {
	readonly id: string;
	readonly dossierId: string;
	readonly revision: number;
	readonly state: string;
	readonly deletedAt: Date | null;
}

interface KindRow {
	readonly event: EventType;
	readonly open: (tx: Tx, scope: Scope, id: string) => Promise<Opened<Decidable> | null>;
	readonly decide: typeof decideAnnotation;
}

const kinds: Record<ReviewKind, KindRow> = {
	annotation: { event: "annotation.decided", open: openAnnotation, decide: decideAnnotation },
	link: { event: "link.decided", open: openLink, decide: decideLink },
	membership: { event: "membership.decided", open: openMembership, decide: decideMembership },
};

/**
 * Approves, rejects or sends back exactly the revision that was looked at. `stale` when the thing has
 * moved on, `four-eyes` when the decider edited it since its last approval, `conflict` when its state
 * does not allow the outcome, `thread-open` with their ids when open threads hold its approval. The database refuses the
 * same by itself.
 */
export function makeDecision(
	actor: Actor,
	id: string,
	input: MakeDecision,
): Promise<Result<Receipt>> {
	const { kind, subjectId } = input;
	return write(actor, {
		permission: "decision.make",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const opened = await kinds[kind].open(tx, scope, subjectId);
			if (opened === null) return null;
			const editors = await listEditors(tx, scope, kind, [subjectId]);
			return { ...opened, editorIds: editors.map((editor) => editor.editorId) };
		},
		work: (tx, granted, at) => decide(tx, granted, id, input, at),
	});
}

async function decide(
	tx: Tx,
	granted: Granted<"decision.make", Decidable>,
	id: string,
	input: MakeDecision,
	at: Date,
): Promise<Result<Change>> {
	const { kind, subjectId, outcome, reason, words } = input;
	const { deletedAt, revision, dossierId, state } = granted.subject;
	if (deletedAt !== null) return fail("not-found");
	if (revision !== input.revision) return fail("stale", { revision });
	const before = oneOf(reviewStateNames, state);
	if (!outcomeRow(outcome).from.includes(before)) return fail("conflict");
	const held = outcome === "approved" ? await findHold(tx, granted, kind, subjectId) : null;
	if (held?.ok === false) return held;
	const editorId = await findRevisionEditor(tx, granted, kind, subjectId, revision);
	if (editorId === null) return fail("stale");
	const decision = {
		id,
		dossierId,
		kind,
		subjectId,
		revision,
		editorId,
		outcome,
		reason,
		words,
		at,
	};
	await saveDecision(tx, granted, decision);
	if (!(await kinds[kind].decide(tx, granted, subjectId, revision, outcome))) return fail("stale");
	return ok({
		type: kinds[kind].event,
		subjectId,
		revision,
		state: outcome,
		refs: { decision: id },
		codes: { outcome, ...(reason === null ? {} : { reason }) },
	});
}
