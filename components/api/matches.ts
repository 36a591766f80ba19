/** Whether every word that is asked for is in one of the texts, whatever its letters’ case and accents. */
export function matches(asked: string, texts: readonly string[]): boolean {
	const text = fold(texts.join(" "));
	return fold(asked)
		.split(/\s+/)
		.every((word) => text.includes(word));
}

function fold(words: string): string {
	return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
