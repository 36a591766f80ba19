import type { Failure } from "@/lib/domain/result";
import type { Messages } from "@/lib/i18n/messages";

/** What went wrong, in the reader's words. */
export function failureWords(failure: Failure, messages: Messages): string {
	return messages.failures.code[failure.code];
}

/** What is wrong with the field at this path or below it; undefined when nothing is. */
export function fieldWords(
	failure: Failure | null,
	path: string,
	messages: Messages,
): string | undefined {
	const problem = failure?.fields?.find(
		(field) => field.path === path || field.path.startsWith(`${path}.`),
	);
	if (problem === undefined) return undefined;
	const known = Object.entries(messages.failures.field).find(([code]) => code === problem.code);
	return known?.[1] ?? messages.failures.field.other;
}
