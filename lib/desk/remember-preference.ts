import type { Language, Theme } from "@/lib/domain/languages";
import { preferenceCookies } from "@/lib/domain/preference-cookies";

const year = 365 * 24 * 60 * 60;

/** What this device remembers of its reader. */
interface Remembered {
	readonly language: Language;
	readonly theme: Theme;
	/** IANA zone. */
	readonly zone: string;
}

/** Keeps a preference on this device: the server is told with each request, before sign-in too. */
export function rememberPreference<K extends keyof Remembered>(
	name: K,
	value: Remembered[K],
): void {
	// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store needs https, which a newsroom's own machine may not have
	document.cookie = `${preferenceCookies[name]}=${value}; path=/; max-age=${year}; samesite=lax`;
}
