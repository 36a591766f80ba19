/** Words in at most so many lines of so many characters, cut with "…" where they do not fit. */
export function breakWords(words: string, characters: number, lines: number): string[] {
	const found: string[] = [""];
	for (const word of words.split(/\s+/u).filter((one) => one !== "")) {
		const last = found.at(-1) ?? "";
		const longer = last === "" ? word : `${last} ${word}`;
		if (lengthOf(longer) <= characters || last === "") found[found.length - 1] = longer;
		else found.push(word);
	}
	const kept = found.slice(0, lines).map((line) => cut(line, characters));
	if (found.length <= lines) return kept;
	return [...kept.slice(0, -1), cut(`${kept.at(-1) ?? ""}…`, characters)];
}

function lengthOf(words: string): number {
	return [...words].length;
}

function cut(line: string, characters: number): string {
	const signs = [...line];
	return signs.length <= characters ? line : `${signs.slice(0, characters - 1).join("")}…`;
}
