const width = 24;

/** How far something is, as one line: a bar, the share of it, and what it is. */
export function progressBar(done: number, of: number, words: string): string {
	const share = of === 0 ? 1 : Math.min(1, done / of);
	const full = Math.floor(share * width);
	const bar = `${"#".repeat(full)}${"-".repeat(width - full)}`;
	return `[${bar}] ${String(Math.floor(share * 100)).padStart(3)} %  ${words}`;
}
