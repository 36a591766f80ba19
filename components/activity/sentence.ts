/** A piece of a sentence: words as they are, or the name of a part that the screen fills in. */
export type SentencePiece = { readonly words: string } | { readonly part: string };

/**
 * Cuts a sentence of the message table into words and parts: `{who}` is a part; what stands in
 * square brackets is left out unless every part in it is known.
 */
export function cutSentence(template: string, known: ReadonlySet<string>): SentencePiece[] {
	const kept = template.replace(/\[([^\]]*)\]/g, (_, optional: string) =>
		partsOf(optional).every((part) => known.has(part)) ? optional : "",
	);
	return kept
		.split(/(\{\w+\})/)
		.filter((piece) => piece !== "")
		.map((piece) => (piece.startsWith("{") ? { part: piece.slice(1, -1) } : { words: piece }));
}

function partsOf(template: string): string[] {
	return [...template.matchAll(/\{(\w+)\}/g)].flatMap(([, part]) => part ?? []);
}
