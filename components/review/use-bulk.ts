"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { apiWithin } from "@/lib/desk/api";
import type { Failure } from "@/lib/domain/result";
import { decidedKinds, type Outcome } from "@/lib/domain/review";
import type { ReviewLine } from "@/lib/domain/review-line";
import { type Done, type Grounds, sendAttempt, takeBack, toAttempt } from "./use-decisions";
import type { Queue } from "./use-queue";

/** What came of one of several: nothing yet, done, taken back, or why not. */
export type Came = "waiting" | "done" | "undone" | Failure;

type Phase = "choosing" | "running" | "told" | "undoing";

/**
 * Decides several things, each by a decision of its own, one after the other; and takes them back. The history has all of
 * it as done in one go, kind by kind, so that it can be taken back from there later.
 */
export function useBulk(queue: Pick<Queue, "beginMany" | "noteMany" | "forgetMany">) {
	const [phase, setPhase] = useState<Phase>("choosing");
	const [came, setCame] = useState<ReadonlyMap<string, Came>>(new Map());
	const [made, setMade] = useState<readonly Done[]>([]);
	const tell = (id: string, what: Came) => setCame((before) => new Map(before).set(id, what));

	const run = async (lines: readonly ReviewLine[], outcome: Outcome, grounds: Grounds | null) => {
		setPhase("running");
		queue.beginMany();
		const done: Done[] = [];
		const calls = apiWithin(uuidv7());
		for (const line of byKind(lines)) {
			const attempt = toAttempt(line, outcome, grounds);
			const answer = await sendAttempt(attempt, calls);
			tell(line.id, answer.ok ? "done" : answer.failure);
			if (answer.ok) done.unshift({ attempt, undoId: uuidv7() });
		}
		setMade(done);
		queue.noteMany(done);
		setPhase("told");
	};

	const undo = async () => {
		setPhase("undoing");
		queue.beginMany();
		const undone: string[] = [];
		const calls = apiWithin(uuidv7());
		for (const one of made) {
			const answer = await takeBack(one, calls);
			const { id } = one.attempt.line;
			tell(id, answer.ok ? "undone" : answer.failure);
			if (answer.ok) undone.push(id);
		}
		setMade((before) => before.filter(({ attempt }) => !undone.includes(attempt.line.id)));
		queue.forgetMany(undone);
		setPhase("told");
	};

	const outcomes = [...came.values()];
	return {
		phase,
		run,
		undo,
		done: outcomes.filter((one) => one === "done").length,
		refused: outcomes.filter((one) => typeof one !== "string").length,
		cameOf: (id: string): Came => came.get(id) ?? "waiting",
	};
}

/** What is of one kind stands together in the history. */
function byKind(lines: readonly ReviewLine[]): readonly ReviewLine[] {
	return decidedKinds.flatMap((kind) => lines.filter((line) => line.kind === kind));
}
