import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type Language, type Theme, themes } from "@/lib/domain/languages";
import { preferenceCookies } from "@/lib/domain/preference-cookies";
import { preferredLanguage } from "@/lib/domain/preferred-language";
import { isZone } from "@/lib/domain/zone";
import { currentActor } from "@/lib/server/door/actor";
import { readSelf } from "./read-self";

/** How the present reader wants to be spoken to and shown things. */
export interface ReaderPreferences {
	readonly language: Language;
	readonly theme: Theme;
	/** The IANA zone of their machine, as it last told; UTC before it has. */
	readonly zone: string;
}

/**
 * The preferences of whoever makes the present request: the member's own, else what this device
 * remembers, else what the browser asks for. Read once a request.
 */
export const readerPreferences = cache(async (): Promise<ReaderPreferences> => {
	const jar = await cookies();
	const told = jar.get(preferenceCookies.zone)?.value ?? "";
	const zone = isZone(told) ? told : "UTC";
	const self = await readSelf(await currentActor());
	if (self.ok) return { language: self.value.locale, theme: self.value.theme, zone };
	const accepted = (await headers()).get("accept-language");
	const theme = jar.get(preferenceCookies.theme)?.value;
	return {
		language: preferredLanguage(jar.get(preferenceCookies.language)?.value, accepted),
		theme: themes.find((known) => known === theme) ?? "system",
		zone,
	};
});
