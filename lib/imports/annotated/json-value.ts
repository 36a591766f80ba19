/** A JSON object whose keys nobody has looked at; its prototype’s are none of them. */
export type JsonFields = ReadonlyMap<string, unknown>;

/** The fields of a JSON object; null for anything else. */
export function fieldsIn(value: unknown): JsonFields | null {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
	return new Map<string, unknown>(Object.entries(value));
}

/** A list, or what stands alone as a list of one; nothing is none. */
export function listOf(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	return value === undefined || value === null ? [] : [value];
}

/** Words, a number’s too; null for anything else. */
export function wordsIn(value: unknown): string | null {
	if (typeof value === "number") return String(value);
	return typeof value === "string" ? value : null;
}

/** A number; null for anything else. */
export function numberIn(value: unknown): number | null {
	return typeof value === "number" ? value : null;
}
