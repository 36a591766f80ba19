/** Words between quotation marks, unless they are published in some. */
export function quoted(words: string, open: string, close: string): string {
	return /^[«“„"‹].*[»”"›]$/su.test(words) ? words : `${open}${words}${close}`;
}
