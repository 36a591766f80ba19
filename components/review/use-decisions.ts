"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { api } from "@/lib/desk/api";
import type { MakeDecision, ReviewEntry } from "@/lib/domain/decision";
import type { Failure } from "@/lib/domain/result";
import type { Outcome, Reason } from "@/lib/domain/review";
import { subjectOf, withState } from "./queue";

/** Why something is sent back, in a code and in words; null with an approval. */
export interface Grounds {
	readonly reason: Reason;
	readonly words: string;
}

/** What became of the last decision. */
export type Saving =
	| { readonly kind: "idle" }
	| { readonly kind: "saving" }
	| { readonly kind: "saved"; readonly outcome: Outcome }
	| { readonly kind: "failed"; readonly failure: Failure };

interface Attempt {
	readonly id: string;
	readonly entry: ReviewEntry;
	readonly body: MakeDecision;
}

/**
 * Makes decisions, one at a time. `saved` is told to the screen only once the server said so; trying
 * again sends the very same decision. `decided` are those of this visit, the latest first.
 */
export function useDecisions(onSaved: (entry: ReviewEntry) => void, onMoved: () => void) {
	const [saving, setSaving] = useState<Saving>({ kind: "idle" });
	const [last, setLast] = useState<Attempt | null>(null);
	const [decided, setDecided] = useState<readonly ReviewEntry[]>([]);

	const send = async (attempt: Attempt) => {
		const { entry, body } = attempt;
		setLast(attempt);
		setSaving({ kind: "saving" });
		const answer = await api.makeDecision(attempt.id, body);
		if (!answer.ok) {
			setSaving({ kind: "failed", failure: answer.failure });
			if (answer.failure.code === "stale") onMoved();
			return;
		}
		const after = withState(entry, body.outcome, answer.value.revision);
		const isOther = (one: ReviewEntry) => subjectOf(one).id !== body.subjectId;
		setDecided((before) => [after, ...before.filter(isOther)]);
		setSaving({ kind: "saved", outcome: body.outcome });
		onSaved(entry);
	};

	return {
		saving,
		decided,
		/** Forgets what is said about the last decision, not the decision. */
		settle: () => setSaving({ kind: "idle" }),
		decide: (entry: ReviewEntry, outcome: Outcome, grounds: Grounds | null) =>
			send(toAttempt(entry, outcome, grounds)),
		retry: () => (last === null ? Promise.resolve() : send(last)),
	};
}

function toAttempt(entry: ReviewEntry, outcome: Outcome, grounds: Grounds | null): Attempt {
	const { id: subjectId, revision } = subjectOf(entry);
	const given = grounds ?? { reason: null, words: "" };
	const body = { opId: uuidv7(), kind: entry.kind, subjectId, revision, outcome, ...given };
	return { id: uuidv7(), entry, body };
}
