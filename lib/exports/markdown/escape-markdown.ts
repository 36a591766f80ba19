// What means something anywhere in a line, and what does at the beginning of one.
const anywhere = /[\\`*_[\]<>~|$&^]/g;
const atStart = /^([ \t]*(?:\d{1,9}(?=[.)]))?)([#+\-=.)])/gm;

/** Words as Markdown that shows them as they are; line breaks stay breaks, other controls are left out. */
export function escapeMarkdown(words: string): string {
	return words
		.replace(/(?![\t\n])\p{Cc}/gu, "")
		.replace(anywhere, "\\$&")
		.replace(atStart, "$1\\$2");
}
