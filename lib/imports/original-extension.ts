/** What the bytes of an original begin with, by the ending that a file of them gets; text when none fits. */
const beginnings: readonly { readonly extension: string; readonly begins: RegExp }[] = [
	{ extension: "pdf", begins: /^%PDF-/ },
	{ extension: "docx", begins: /^PK[^ -~]{2}/ },
	{ extension: "html", begins: /^\s*<(?:!doctype html|html|head|body|meta|article|!--)/i },
	{ extension: "json", begins: /^\s*\{/ },
];

/** How the name of a file with the bytes of an original ends: by what they are, as no name is kept of them. */
export function originalExtension(bytes: Uint8Array): string {
	const head = new TextDecoder().decode(bytes.subarray(0, 256));
	return beginnings.find(({ begins }) => begins.test(head))?.extension ?? "txt";
}
