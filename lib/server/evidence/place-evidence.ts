import "server-only";
import type { PlaceEvidence } from "@/lib/domain/evidence";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { withCurrent } from "@/lib/server/door/with-current";
import { type Change, type Unchanged, write } from "@/lib/server/door/write";
import { openStatement } from "@/lib/server/statements/open-statement";
import type { Tx } from "@/lib/server/store/client";
import { type EvidenceColumns, saveEvidence, updateEvidence } from "@/lib/server/store/evidence";
import { type EvidenceSubject, openEvidence } from "./open-evidence";
import { readEvidence } from "./read-evidence";

/** Adds a piece of evidence to a statement, or, when a revision is named, changes what is said of it. */
export function placeEvidence(
	actor: Actor,
	id: string,
	input: PlaceEvidence,
): Promise<Result<Receipt>> {
	return input.revision === null ? add(actor, id, input) : edit(actor, id, input);
}

function add(actor: Actor, id: string, input: PlaceEvidence): Promise<Result<Receipt>> {
	const { statementId } = input;
	return write(actor, {
		permission: "evidence.add",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const statement = await openStatement(tx, scope, statementId);
			return statement && { dossierId: statement.dossierId, subject: statement.subject };
		},
		work: async (tx, granted, at) => {
			const { dossierId, deletedAt } = granted.subject;
			if (deletedAt !== null) return fail("not-found");
			await saveEvidence(tx, granted, { id, dossierId, statementId, ...columnsOf(input), at });
			const { kind, bearing } = input;
			return ok(toChange("evidence.added", { id, statementId, revision: 1, kind, bearing }));
		},
	});
}

async function edit(actor: Actor, id: string, input: PlaceEvidence): Promise<Result<Receipt>> {
	const written = await write(actor, {
		permission: "evidence.edit",
		opId: input.opId,
		request: { id, ...input },
		open: (tx, scope) => openEvidence(tx, scope, id),
		work: (tx, granted, at) => change(tx, granted, input, at),
	});
	return withCurrent(written, () => readEvidence(actor, id));
}

async function change(
	tx: Tx,
	granted: Granted<"evidence.edit", EvidenceSubject>,
	input: PlaceEvidence,
	at: Date,
): Promise<Result<Change | Unchanged>> {
	const { id, deletedAt, statementId, revision } = granted.subject;
	if (deletedAt !== null || statementId !== input.statementId) return fail("not-found");
	if (revision !== input.revision) return fail("stale", { revision });
	const next = columnsOf(input);
	const changed = changedFields(columnsOf(granted.subject), next);
	if (changed.length === 0) return ok({ unchanged: true, subjectId: id, revision });
	if (!(await updateEvidence(tx, granted, { ...next, revision, at }))) return fail("stale");
	const { kind, bearing } = next;
	const done = { id, statementId, revision: revision + 1, kind, bearing };
	return ok(toChange("evidence.edited", done, changed));
}

function columnsOf(row: EvidenceColumns): EvidenceColumns {
	const { kind, bearing, title, locator, words, confidential } = row;
	return { kind, bearing, title, locator, words, confidential };
}

const fieldNames = ["kind", "bearing", "title", "locator", "words", "confidential"] as const;

function changedFields(before: EvidenceColumns, after: EvidenceColumns): string[] {
	return fieldNames.filter((name) => before[name] !== after[name]);
}

function toChange(
	type: "evidence.added" | "evidence.edited",
	evidence: { id: string; statementId: string; revision: number; kind: string; bearing: string },
	changed: string[] = [],
): Change {
	const { id: subjectId, statementId, revision, kind, bearing } = evidence;
	const codes = { evidence: kind, bearing, changed };
	return { type, subjectId, revision, refs: { statement: statementId }, codes };
}
