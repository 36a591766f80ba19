"use client";

import type { Citation } from "@/lib/exports/citation/cite-passage";

/** Puts a citation on the clipboard, plain and as HTML: whoever pastes it takes what it can show. False if it may not. */
export async function copyCitation({ html, text }: Citation): Promise<boolean> {
	try {
		const forms = { "text/plain": text, "text/html": html };
		const blobs = Object.entries(forms).map(([type, words]) => [type, new Blob([words], { type })]);
		await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
		return true;
	} catch {
		return copyByEvent({ html, text });
	}
}

/** The way for addresses without TLS, where browsers keep the other one shut. */
function copyByEvent({ html, text }: Citation): boolean {
	let isCopied = false;
	const copy = (event: ClipboardEvent) => {
		event.clipboardData?.setData("text/plain", text);
		event.clipboardData?.setData("text/html", html);
		event.preventDefault();
		// The editor would put its selected words there.
		event.stopImmediatePropagation();
		isCopied = event.clipboardData !== null;
	};
	document.addEventListener("copy", copy, { capture: true, once: true });
	document.execCommand("copy");
	document.removeEventListener("copy", copy, { capture: true });
	return isCopied;
}
