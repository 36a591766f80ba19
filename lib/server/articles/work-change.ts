import "server-only";
import { type ArticleWork, assigningStepOf } from "@/lib/domain/article-steps";
import type { EventType } from "@/lib/domain/event-types";
import type { Change } from "@/lib/server/door/write";

const workFields = ["state", "assigneeId", "dueOn", "message"];

const assigning = {
	take: "article.taken",
	hand_back: "article.unassigned",
	assign: "article.assigned",
	brief: "article.briefed",
} as const satisfies Record<ReturnType<typeof assigningStepOf>, EventType>;

/**
 * What the history tells of an edit of an article that changed these fields: which kind of edit it was and, where the work
 * is another, how it was before and how it is now.
 */
export function workChange(
	before: ArticleWork,
	after: ArticleWork,
	changed: readonly string[],
	memberId: string,
): Pick<Change, "type" | "refs" | "codes"> {
	const type = kindOf(before, after, changed, memberId);
	if (!changed.some((name) => workFields.includes(name))) {
		return { type, codes: { changed: [...changed] } };
	}
	const isDue = after.dueOn !== before.dueOn;
	const state = { state: after.state, stateBefore: before.state };
	const due = isDue ? { due: after.dueOn, dueBefore: before.dueOn } : {};
	return {
		type,
		refs: given({ assignee: after.assigneeId, assigneeBefore: before.assigneeId }),
		codes: { changed: [...changed], ...given({ ...state, ...due }) },
	};
}

/** What is told as one step changes nothing but the work; all else is an edit. */
function kindOf(
	before: ArticleWork,
	after: ArticleWork,
	changed: readonly string[],
	memberId: string,
): EventType {
	const [only] = changed;
	if (only === undefined || !changed.every((name) => workFields.includes(name))) {
		return "article.edited";
	}
	if (changed.length === 1 && only === "state") return "article.moved";
	return assigning[assigningStepOf(before, after, memberId)];
}

/** The entries that are not null. */
function given(values: Readonly<Record<string, string | null>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
	);
}
