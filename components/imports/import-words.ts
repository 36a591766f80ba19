import { failureWords } from "@/components/writing/failure-words";
import type { Failure } from "@/lib/domain/result";
import type { Messages } from "@/lib/i18n/messages";

/** Why a text was not read, as exactly as the reader of files knows it. */
export function importFailureWords(failure: Failure, messages: Messages): string {
	const codes = [...(failure.fields ?? []).map(({ code }) => code), failure.code];
	const reasons = Object.entries(messages.imports.reason);
	const known = reasons.find(([code]) => codes.includes(code));
	return known?.[1] ?? failureWords(failure, messages);
}

/** Why a file of an import in one go was not imported: as the reader of files knows it, or as any failure. */
export function reasonWords(code: string, messages: Messages): string {
	const reasons = [
		...Object.entries(messages.imports.reason),
		...Object.entries(messages.failures.code),
	];
	return reasons.find(([known]) => known === code)?.[1] ?? messages.failures.code.invalid;
}

/** What was done to the characters of a text, one sentence each. */
export function noticeWords(
	notices: readonly { readonly code: string; readonly count: number }[],
	messages: Messages,
): string[] {
	const words = Object.entries(messages.imports.notice);
	return notices.map(({ code, count }) => {
		const known = words.find(([name]) => name === code);
		return (known?.[1] ?? messages.imports.notice.other)(count);
	});
}
