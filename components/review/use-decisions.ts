"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { api } from "@/lib/desk/api";
import type { CorrectionContent } from "@/lib/domain/correction";
import type { Failure, Result } from "@/lib/domain/result";
import type { DecidedKind, Outcome, Reason } from "@/lib/domain/review";
import type { ReviewLine } from "@/lib/domain/review-line";
import type { Receipt } from "@/lib/domain/write";

/** Why something is sent back, in a code and in words, and what it should say; null with an approval. */
export interface Grounds {
	/** Null for a verdict, which has its words alone. */
	readonly reason: Reason | null;
	readonly words: string;
	readonly correction?: CorrectionContent;
}

/** What became of the last decision. */
export type Saving =
	| { readonly kind: "idle" }
	| { readonly kind: "saving" }
	| { readonly kind: "saved"; readonly outcome: Outcome }
	| { readonly kind: "undone" }
	| { readonly kind: "failed"; readonly failure: Failure };

/** A decision to be sent, the same however often it is. */
export interface Attempt {
	/** That of the decision; of a verdict also that of its operation. */
	readonly id: string;
	readonly opId: string;
	readonly line: ReviewLine;
	readonly outcome: Outcome;
	readonly grounds: Grounds | null;
}

/** What was decided in this visit, and can be taken back. */
export interface Done {
	readonly attempt: Attempt;
	readonly undoId: string;
}

/**
 * Makes decisions, one at a time, and takes them back, the last one first. `saved` is told to the screen only once the
 * server said so; trying again sends the very same decision.
 */
export function useDecisions(ports: {
	onSaved: (line: ReviewLine) => void;
	onUndone: (line: ReviewLine) => void;
	onMoved: () => void;
}) {
	const [saving, setSaving] = useState<Saving>({ kind: "idle" });
	const [last, setLast] = useState<Attempt | null>(null);
	const [typed, setTyped] = useState<Attempt | null>(null);
	const [done, setDone] = useState<readonly Done[]>([]);

	const send = async (attempt: Attempt) => {
		setLast(attempt);
		setSaving({ kind: "saving" });
		const answer = await sendAttempt(attempt);
		if (!answer.ok) {
			setSaving({ kind: "failed", failure: answer.failure });
			setTyped(attempt);
			if (answer.failure.code === "stale") ports.onMoved();
			return;
		}
		setTyped(null);
		setDone((before) => [{ attempt, undoId: uuidv7() }, ...without(before, [attempt.line.id])]);
		setSaving({ kind: "saved", outcome: attempt.outcome });
		ports.onSaved(attempt.line);
	};

	const undo = async () => {
		const [newest] = done;
		if (newest === undefined || saving.kind === "saving") return;
		setSaving({ kind: "saving" });
		const answer = await takeBack(newest);
		if (!answer.ok) {
			setLast(null);
			setSaving({ kind: "failed", failure: answer.failure });
			return;
		}
		setDone((before) => without(before, [newest.attempt.line.id]));
		setSaving({ kind: "undone" });
		ports.onUndone(newest.attempt.line);
	};

	return {
		saving,
		/** What was decided in this visit and not taken back, the latest first. */
		done,
		canUndo: done.length > 0,
		canRetry: last !== null,
		/** What was written for a decision about this that was not taken: nobody writes it twice. */
		typedFor: (id: string) => (typed?.line.id === id ? typed.grounds : null),
		undo,
		/** Forgets what is said about the last decision, not the decision. */
		settle: () => setSaving({ kind: "idle" }),
		decide: (line: ReviewLine, outcome: Outcome, grounds: Grounds | null) =>
			send(toAttempt(line, outcome, grounds)),
		retry: () => (last === null ? Promise.resolve() : send(last)),
		/** Notes decisions that were made, or taken back, by other ways than these keys. */
		note: (made: readonly Done[]) =>
			setDone((before) => [
				...made,
				...without(
					before,
					made.map(({ attempt }) => attempt.line.id),
				),
			]),
		forget: (ids: readonly string[]) => setDone((before) => without(before, ids)),
	};
}

/** A new decision about what a line showed. */
export function toAttempt(line: ReviewLine, outcome: Outcome, grounds: Grounds | null): Attempt {
	return { id: uuidv7(), opId: uuidv7(), line, outcome, grounds };
}

/** Sends a decision in the way of its kind. */
export function sendAttempt(attempt: Attempt, calls: typeof api = api): Promise<Result<Receipt>> {
	return senders[attempt.line.kind](attempt, calls);
}

/** Takes a decision back. */
export function takeBack(
	{ attempt, undoId }: Done,
	calls: typeof api = api,
): Promise<Result<Receipt>> {
	return calls.withdrawDecision(decisionIdOf(attempt), undoId);
}

/** The id of a decision; that about a verdict has the id of its operation. */
function decisionIdOf({ id, opId, line }: Attempt): string {
	return decisionIds[line.kind]({ id, opId });
}

type Ids = Pick<Attempt, "id" | "opId">;
const ownId = ({ id }: Ids) => id;
const decisionIds: Record<DecidedKind, (ids: Ids) => string> = {
	annotation: ownId,
	link: ownId,
	membership: ownId,
	verdict: ({ opId }) => opId,
};

type Send = (attempt: Attempt, calls: typeof api) => Promise<Result<Receipt>>;

const sendVerdict: Send = ({ opId, line, outcome, grounds }, calls) =>
	calls.decideVerdict(line.id, {
		opId,
		revision: line.revision,
		outcome: outcome === "approved" ? outcome : "changes_requested",
		words: grounds?.words ?? "",
	});

const sendFor =
	(kind: "annotation" | "link" | "membership"): Send =>
	(attempt, calls) => {
		const { id, opId, line, outcome, grounds } = attempt;
		const given = grounds ?? { reason: null, words: "" };
		const about = { kind, subjectId: line.id, revision: line.revision, saw: line.state, outcome };
		return calls.makeDecision(id, { opId, ...about, ...given });
	};

const senders: Record<DecidedKind, Send> = {
	annotation: sendFor("annotation"),
	link: sendFor("link"),
	membership: sendFor("membership"),
	verdict: sendVerdict,
};

function without(done: readonly Done[], ids: readonly string[]): readonly Done[] {
	return done.filter(({ attempt }) => !ids.includes(attempt.line.id));
}
