import { type ArticleState, articleStates } from "./article-states";

/** Where the work on an article is, who does it, by which day (ISO 8601), and what they were told. */
export interface ArticleWork {
	readonly state: ArticleState;
	readonly assigneeId: string | null;
	readonly dueOn: string | null;
	readonly message: string;
}

/** Who asks, as far as the work on an article cares. */
export interface WorkAsker {
	readonly memberId: string;
	/** Whether they lead the dossier or are a reviewer in it. */
	readonly assigns: boolean;
}

/** Who a member is to the work on one article. */
type Part = "assigner" | "assignee" | "other";

const worker: readonly Part[] = ["assigner", "assignee"];
const assigner: readonly Part[] = ["assigner"];

/** The steps between states, from row to column, each with who may take it. */
export const articleSteps = {
	todo: { in_progress: worker, in_review: assigner, done: assigner },
	in_progress: { todo: worker, in_review: worker, done: assigner },
	in_review: { todo: assigner, in_progress: worker, done: assigner },
	done: { todo: assigner, in_progress: assigner, in_review: assigner },
} as const satisfies Readonly<
	Record<ArticleState, Readonly<Partial<Record<ArticleState, readonly Part[]>>>>
>;

interface AssigningRow {
	/** Whether somebody has the article before; null where that does not matter. */
	readonly taken: boolean | null;
	/** Who may take the step. */
	readonly by: readonly Part[];
}

/** The changes of who does the work, and of what is asked for it. */
export const assigningSteps = {
	/** A member takes what nobody has. */
	take: { taken: false, by: ["assigner", "other"] },
	/** It is given back to nobody. */
	hand_back: { taken: true, by: worker },
	/** It goes to another member. */
	assign: { taken: null, by: assigner },
	/** The day and the message. */
	brief: { taken: null, by: assigner },
} as const satisfies Record<string, AssigningRow>;

export type AssigningStep = keyof typeof assigningSteps;

/** Why a change of the work is refused: the field, and a key of the field messages. */
export interface WorkRefusal {
	readonly path: keyof ArticleWork;
	readonly code: "assigner-only" | "worker-only";
}

/** The first reason for which a member may not change the work from one to the other; null when they may. */
export function findWorkRefusal(
	before: ArticleWork,
	after: ArticleWork,
	asker: WorkAsker,
): WorkRefusal | null {
	if (after.assigneeId !== before.assigneeId) {
		const step = assigningStepOf(before, after, asker.memberId);
		if (!canAssign(step, before, asker)) {
			return { path: "assigneeId", code: "assigner-only" };
		}
	}
	const briefed = (["dueOn", "message"] as const).find((path) => after[path] !== before[path]);
	if (briefed !== undefined && !canAssign("brief", before, asker)) {
		return { path: briefed, code: "assigner-only" };
	}
	return canMove(before, after, asker) ? null : { path: "state", code: moveRefusal(before, after) };
}

/** The states that a member may move an article to. */
export function movesFrom(work: ArticleWork, asker: WorkAsker): ArticleState[] {
	return articleStates.filter(
		(state) => state !== work.state && canMove(work, { ...work, state }, asker),
	);
}

/** Whether a member may take one of the steps that change who does the work. */
export function canAssign(step: AssigningStep, work: ArticleWork, asker: WorkAsker): boolean {
	const { taken, by }: AssigningRow = assigningSteps[step];
	if (taken !== null && taken !== (work.assigneeId !== null)) return false;
	return includes(by, partOf(work, asker));
}

/** Which step changes who does the work, or what is asked for it. */
export function assigningStepOf(
	before: ArticleWork,
	after: ArticleWork,
	memberId: string,
): AssigningStep {
	if (before.assigneeId === after.assigneeId) return "brief";
	if (before.assigneeId === null && after.assigneeId === memberId) return "take";
	return after.assigneeId === null ? "hand_back" : "assign";
}

/** Whoever takes an article in the same write may begin it. */
function canMove(before: ArticleWork, after: ArticleWork, asker: WorkAsker): boolean {
	if (before.state === after.state) return true;
	const allowed = whoMoves(before, after);
	return includes(allowed, partOf(before, asker)) || includes(allowed, partOf(after, asker));
}

function moveRefusal(before: ArticleWork, after: ArticleWork): WorkRefusal["code"] {
	return includes(whoMoves(before, after), "assignee") ? "worker-only" : "assigner-only";
}

function whoMoves(before: ArticleWork, after: ArticleWork): readonly Part[] {
	const row: Readonly<Partial<Record<ArticleState, readonly Part[]>>> = articleSteps[before.state];
	return row[after.state] ?? [];
}

function partOf(work: ArticleWork, { memberId, assigns }: WorkAsker): Part {
	if (assigns) return "assigner";
	return work.assigneeId === memberId ? "assignee" : "other";
}

function includes(parts: readonly Part[], part: Part): boolean {
	return parts.includes(part);
}
