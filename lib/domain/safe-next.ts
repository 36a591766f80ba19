const longest = 2000;

/**
 * Where to go after signing in: `next` if it is a path of this very site, else "/". Accepted is a
 * single slash that no second slash or backslash follows, without control characters, spaces or
 * backslashes anywhere, raw or percent-encoded, as browsers drop or turn some of them before they
 * look at an address. At most 2,000 UTF-16 units.
 */
export function safeNext(next: string | null | undefined): string {
	if (next === null || next === undefined || next.length > longest) return "/";
	if (!/^\/(?![/\\])/.test(next)) return "/";
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
	if (/[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff\\]/u.test(next)) return "/";
	return /%(?:0[0-9a-f]|1[0-9a-f]|7f|5c)/i.test(next) ? "/" : next;
}
