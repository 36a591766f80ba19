"use client";

import dynamic from "next/dynamic";
import type { ComponentType, ReactNode } from "react";
import type { Language } from "@/lib/domain/languages";
import type { Messages } from "@/lib/i18n/messages";
import { LanguageProvider } from "./language-provider";

type Speaker = ComponentType<{ children: ReactNode }>;

// All words of a language are more than most screens are: a reader's browser loads those of one.
const speakers: Record<Language, Speaker> = {
	en: dynamic(() => import("@/lib/i18n/messages/en").then((words) => speakerOf("en", words))),
	fr: dynamic(() => import("@/lib/i18n/messages/fr").then((words) => speakerOf("fr", words))),
};

/** Gives the parts below it the reader's language. */
export function ReaderLanguage(props: { language: Language; children: ReactNode }) {
	const Speaker = speakers[props.language];
	return <Speaker>{props.children}</Speaker>;
}

function speakerOf(language: Language, messages: Messages): Speaker {
	const spoken = { language, messages };
	return (props) => <LanguageProvider spoken={spoken}>{props.children}</LanguageProvider>;
}
