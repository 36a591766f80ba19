"use client";

import { useEffect } from "react";

declare global {
	/** Where libraries that write styles at run time (react-style-singleton under Radix) look for the nonce. */
	var __webpack_nonce__: string | undefined;
}

/** Lets what writes styles at run time use the nonce of this document, which its scripts carry. */
export function StyleNonce() {
	useEffect(() => {
		const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
		if (nonce) globalThis.__webpack_nonce__ = nonce;
	}, []);
	return null;
}
