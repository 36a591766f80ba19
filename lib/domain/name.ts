import { z } from "zod";

/**
 * The name of a person or a thing, up to `longest` UTF-16 units: one line of characters that are seen. A name goes into
 * headers, file names and tables of other programs, where a line of its own would be read as something else.
 */
export function nameSchema(longest: number) {
	return z
		.string()
		.trim()
		.min(1)
		.max(longest)
		.refine((name) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name), "one-line");
}

/** Words that were read somewhere as the one line that a name is: each stretch of space and control characters is a space. */
export function toNameLine(words: string): string {
	return words.replace(/[\p{White_Space}\p{Cc}]+/gu, " ").trim();
}
