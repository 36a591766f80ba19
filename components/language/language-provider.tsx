"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Language } from "@/lib/domain/languages";
import type { Messages } from "@/lib/i18n/messages";

interface Spoken {
	readonly language: Language;
	readonly messages: Messages;
}

const LanguageContext = createContext<Spoken | null>(null);

/** Gives the parts below it a language and its words. */
export function LanguageProvider(props: { spoken: Spoken; children: ReactNode }) {
	return <LanguageContext value={props.spoken}>{props.children}</LanguageContext>;
}

/** The reader's language. */
export function useLanguage(): Language {
	return useSpoken().language;
}

/** The words of the reader's language. */
export function useMessages(): Messages {
	return useSpoken().messages;
}

function useSpoken(): Spoken {
	const spoken = useContext(LanguageContext);
	if (spoken === null) throw new Error("a part of the interface stands outside every language");
	return spoken;
}
