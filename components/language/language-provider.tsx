"use client";

import { createContext, type ReactNode, use, useContext } from "react";
import type { Language } from "@/lib/domain/languages";
import type { Messages } from "@/lib/i18n/messages";

// A browser loads the words of the language that it shows, and no others.
const tables: Record<Language, () => Promise<Messages>> = {
	en: () => import("@/lib/i18n/messages/en"),
	fr: () => import("@/lib/i18n/messages/fr"),
};
const loaded = new Map<Language, Promise<Messages>>();

const LanguageContext = createContext<Language>("fr");

/** Gives the parts below it the reader's language. */
export function LanguageProvider(props: { language: Language; children: ReactNode }) {
	return <LanguageContext value={props.language}>{props.children}</LanguageContext>;
}

/** The reader's language. */
export function useLanguage(): Language {
	return useContext(LanguageContext);
}

/** The words of the reader's language; what asks first waits until they are loaded. */
export function useMessages(): Messages {
	return use(tableOf(useContext(LanguageContext)));
}

function tableOf(language: Language): Promise<Messages> {
	const table = loaded.get(language) ?? tables[language]();
	loaded.set(language, table);
	return table;
}
