import { isUnspaced } from "@/lib/text/words";

const reach = 48;

// A word that goes on, or one that hangs on it by a hyphen or an apostrophe.
const wordBefore = /(?:[\p{L}\p{N}]\p{M}*)+[-\u2010\u2011'’]?$/u;
const wordAfter = /^\p{M}*[-\u2010\u2011'’]?(?:[\p{L}\p{N}]\p{M}*)+/u;
// Signs that are part of a number: "1,5", "12:30", "−4", "12 000".
const numberBefore = /\p{N}[.,:/]$|(?:^|[\s(])[-−+±]$|(?<!\p{N})\p{N}{1,3}[ \u00A0\u2009\u202F]$/u;
const numberAfter = /^[.,:/]\p{N}+|^[ \u00A0\u2009\u202F]\p{N}{3}(?!\p{N})/u;
const groupAfter = /^\p{N}{3}(?!\p{N})/u;
const groupBefore = /(?<!\p{N})\p{N}{1,3}$/u;

// "arrière-grand-tante", "12 000 000": what has more links than these is no word that anybody marks the middle of.
const mostLinks = 16;

/** Where the word or number starts that goes on at `offset`; `offset` itself where a new one starts. */
export function joinedBefore(text: string, offset: number): number {
	let at = offset;
	for (let n = 0; n < mostLinks; n += 1) {
		const next = text.slice(at, at + reach);
		if (!/^[\p{L}\p{N}]/u.test(next)) return at;
		const window = text.slice(Math.max(0, at - reach), at);
		const found = wordBefore.exec(window)?.[0] ?? numberIn(window, next);
		if (found === "" || isUnspacedEdge(found.slice(-2), next)) return at;
		at -= found.length;
	}
	return at;
}

/** Where the word or number ends that the character before `offset` belongs to. */
export function joinedAfter(text: string, offset: number): number {
	let at = offset;
	for (let n = 0; n < mostLinks; n += 1) {
		const last = text.slice(Math.max(0, at - reach), at);
		if (!/[\p{L}\p{N}]\p{M}*$/u.test(last)) return at;
		const window = text.slice(at, at + reach);
		const found = wordAfter.exec(window)?.[0] ?? numberOn(window, last);
		if (found === "" || isUnspacedEdge(last.slice(-2), found)) return at;
		at += found.length;
	}
	return at;
}

function numberIn(window: string, next: string): string {
	if (!/^\p{N}/u.test(next)) return "";
	const found = numberBefore.exec(window)?.[0] ?? "";
	if (/^\p{N}{1,3}\s$/u.test(found)) return groupAfter.test(next) ? found : "";
	return found.trimStart().replace("(", "");
}

function numberOn(window: string, last: string): string {
	if (!/\p{N}$/u.test(last)) return "";
	const found = numberAfter.exec(window)?.[0] ?? "";
	return /^\s/u.test(found) && !groupBefore.test(last) ? "" : found;
}

/** In scripts without spaces a letter beside another one is no part of its word. */
function isUnspacedEdge(left: string, right: string): boolean {
	return isUnspaced(left) || isUnspaced(left.slice(-1)) || isUnspaced(right);
}
