import type { Language, Theme } from "@/lib/domain/languages";
import { preferenceCookies } from "@/lib/domain/preference-cookies";

const year = 365 * 24 * 60 * 60;

/** Keeps language or theme on this device, for the screens before sign-in. */
export function rememberPreference(
	choice: { readonly language: Language } | { readonly theme: Theme },
): void {
	const [name, value] =
		"language" in choice
			? [preferenceCookies.language, choice.language]
			: [preferenceCookies.theme, choice.theme];
	// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store needs https, which a newsroom's own machine may not have
	document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax`;
}
