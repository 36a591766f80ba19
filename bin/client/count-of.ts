/** A number of things in words: "1 article", "3 articles". */
export function countOf(count: number, thing: string): string {
	return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
