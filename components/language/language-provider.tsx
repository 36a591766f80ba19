"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Language } from "@/lib/domain/languages";
import { type Messages, messagesFor } from "@/lib/i18n/messages";

const LanguageContext = createContext<Language>("fr");

/** Gives the parts below it the reader's language. */
export function LanguageProvider(props: { language: Language; children: ReactNode }) {
	return <LanguageContext value={props.language}>{props.children}</LanguageContext>;
}

/** The reader's language. */
export function useLanguage(): Language {
	return useContext(LanguageContext);
}

/** The words of the reader's language. */
export function useMessages(): Messages {
	return messagesFor(useContext(LanguageContext));
}
