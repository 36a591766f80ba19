import "server-only";
import { canonicalJson } from "@/lib/domain/event-chain";
import { sharedLayer } from "@/lib/domain/layers";
import type { Granted, Scope } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { PlaceMembership } from "@/lib/domain/statement";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import type { Opened } from "@/lib/server/door/grant";
import { withCurrent } from "@/lib/server/door/with-current";
import { type Change, type Unchanged, write } from "@/lib/server/door/write";
import { asOfCode } from "@/lib/server/review/as-of";
import type { Tx } from "@/lib/server/store/client";
import {
	hasPassage,
	type SaidColumns,
	saveMembership,
	updateMembership,
} from "@/lib/server/store/memberships";
import { listArticlesOf } from "@/lib/server/store/passages";
import { saveRevision } from "@/lib/server/store/revisions";
import { lapseCode } from "./lapse-code";
import {
	type MembershipSubject,
	openMembership,
	openStatement,
	type StatementSubject,
} from "./open-statement";
import { readMembership } from "./read-membership";
import { onlySaid, saidColumns } from "./said-columns";

/**
 * Puts a passage into a statement, or, when a revision is named, changes its stance and who said so when and where, or
 * moves it to another statement. `conflict` when the passage is in the statement already.
 */
export function placeMembership(
	actor: Actor,
	id: string,
	input: PlaceMembership,
): Promise<Result<Receipt>> {
	return input.revision === null ? place(actor, id, input) : edit(actor, id, input);
}

function place(actor: Actor, id: string, input: PlaceMembership): Promise<Result<Receipt>> {
	const { statementId, annotationId, stance } = input;
	return write(actor, {
		permission: "membership.place",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const statement = await openStatement(tx, scope, statementId);
			if (statement === null) return null;
			const { dossierId, subject } = statement;
			const articleIds = await listArticlesOf(tx, scope, dossierId ?? subject.dossierId, [
				annotationId,
			]);
			return { dossierId, subject, articleIds };
		},
		work: async (tx, granted, at) => {
			const { dossierId, deletedAt, status } = granted.subject;
			const isThere = await hasPassage(tx, granted, dossierId, annotationId);
			if (deletedAt !== null || !isThere) return fail("not-found");
			const said = saidColumns(input.said);
			const membership = { id, dossierId, statementId, annotationId, stance };
			await saveMembership(tx, granted, { ...membership, ...said, layer: granted.layer, at });
			const lapses = granted.layer === sharedLayer ? lapseCode(status) : {};
			const codes = { stance, ...lapses };
			const done = { ...membership, said, number: 1, codes };
			return finish(tx, granted, "membership.placed", done, at);
		},
	});
}

/** A membership that is edited, and the statement it is to be in. */
interface EditSubject extends MembershipSubject {
	readonly target: StatementSubject | null;
}

async function edit(actor: Actor, id: string, input: PlaceMembership): Promise<Result<Receipt>> {
	const written = await write(actor, {
		permission: "membership.edit",
		opId: input.opId,
		request: { id, ...input },
		open: (tx, scope) => openEdit(tx, scope, id, input.statementId),
		work: (tx, granted, at) => change(tx, granted, input, at),
	});
	return withCurrent(written, () => readMembership(actor, id));
}

async function openEdit(
	tx: Tx,
	scope: Scope,
	id: string,
	statementId: string,
): Promise<Opened<EditSubject> | null> {
	const opened = await openMembership(tx, scope, id);
	if (opened === null) return null;
	const target = await openStatement(tx, scope, statementId);
	return { ...opened, subject: { ...opened.subject, target: target?.subject ?? null } };
}

async function change(
	tx: Tx,
	granted: Granted<"membership.edit", EditSubject>,
	input: PlaceMembership,
	at: Date,
): Promise<Result<Change | Unchanged>> {
	const { subject } = granted;
	const { id, revision, dossierId, deletedAt, annotationId, target } = subject;
	const isLost = target === null || target.deletedAt !== null || target.dossierId !== dossierId;
	if (deletedAt !== null || isLost || annotationId !== input.annotationId) return fail("not-found");
	if (revision !== input.revision) return fail("stale", { revision });
	const { stance, statementId } = input;
	const before = onlySaid(subject);
	const said = input.said === undefined ? before : saidColumns(input.said);
	const isMoved = statementId !== subject.statementId;
	const isSaid = canonicalJson(said) !== canonicalJson(before);
	if (stance === subject.stance && !isMoved && !isSaid)
		return ok({ unchanged: true, subjectId: id, revision, state: subject.state });
	const next = { id, revision, statementId, stance, ...said, state: "proposed", at };
	if (!(await updateMembership(tx, granted, next))) return fail("stale");
	const lapses = { ...lapseCode(subject.statement.status), ...lapseCode(target.status) };
	const changed = [...(stance === subject.stance ? [] : ["stance"]), ...(isSaid ? ["said"] : [])];
	const codes = { stance, changed, ...lapses };
	const done = { id, dossierId, statementId, annotationId, stance, said, codes };
	const from = isMoved ? { from: subject.statementId } : {};
	const type = isMoved ? "membership.moved" : "membership.edited";
	return finish(tx, granted, type, { ...done, number: revision + 1, from }, at);
}

async function finish(
	tx: Tx,
	granted: Granted<"membership.place" | "membership.edit", unknown>,
	type: "membership.placed" | "membership.edited" | "membership.moved",
	membership: {
		id: string;
		dossierId: string;
		statementId: string;
		annotationId: string;
		stance: string;
		said: SaidColumns;
		number: number;
		codes: NonNullable<Change["codes"]>;
		from?: { readonly from?: string };
	},
	at: Date,
): Promise<Result<Change>> {
	const { id: subjectId, dossierId, statementId, annotationId, number } = membership;
	const fields = { statementId, annotationId, stance: membership.stance, ...membership.said };
	const revision = { kind: "membership", subjectId, number, dossierId, fields, at } as const;
	const same = await saveRevision(tx, granted, revision);
	return ok({
		type,
		subjectId,
		revision: number,
		state: "proposed",
		refs: { statement: statementId, annotation: annotationId, ...membership.from },
		codes: { ...membership.codes, ...asOfCode(same) },
	});
}
