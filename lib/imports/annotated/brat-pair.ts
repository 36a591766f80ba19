/** The first line of a file that holds a text and its brat annotations: how many bytes the text has. */
export function bratHead(textBytes: number): string {
	return `brat-standoff ${textBytes}\n`;
}

/** A text and its brat annotations in one file: that line, the text, the annotations. */
export function toBratPair(text: Uint8Array, annotations: Uint8Array): Uint8Array {
	const head = new TextEncoder().encode(bratHead(text.length));
	const pair = new Uint8Array(head.length + text.length + annotations.length);
	pair.set(head);
	pair.set(text, head.length);
	pair.set(annotations, head.length + text.length);
	return pair;
}

/** Takes such a file apart again; null for what is none. */
export function openBratPair(
	bytes: Uint8Array,
): { readonly text: Uint8Array; readonly annotations: Uint8Array } | null {
	const head = String.fromCharCode(...bytes.subarray(0, 40));
	const length = /^brat-standoff (\d{1,9})\n/.exec(head);
	if (length === null) return null;
	const from = length[0].length;
	const to = from + Number(length[1]);
	if (to > bytes.length) return null;
	return { text: bytes.subarray(from, to), annotations: bytes.subarray(to) };
}
