import type { Messages } from "@/lib/i18n/messages";

/** A key of a shortcut as it is printed on keyboards of the reader's language: "Ctrl+Z", "Suppr", "c". */
export function keyWords(key: string, { desk }: Messages): string {
	const names: Readonly<Record<string, string>> = desk.key;
	const parts = key === "+" ? [key] : key.split("+");
	const isChord = parts.length > 1;
	return parts.map((part) => names[part] ?? (isChord ? part.toLocaleUpperCase() : part)).join("+");
}
