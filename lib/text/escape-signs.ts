const entities: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
	"`": "&#96;",
};

/** Words with the signs that mean something in HTML written as what they are, in an element or in a quoted attribute. */
export function escapeSigns(words: string): string {
	return words.replace(/[&<>"'`]/g, (sign) => entities[sign] ?? sign);
}
