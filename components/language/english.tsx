"use client";

import type { ReactNode } from "react";
import * as messages from "@/lib/i18n/messages/en";
import { LanguageProvider } from "./language-provider";

const spoken = { language: "en", messages } as const;

/** Gives the parts below it English. */
export function English(props: { children: ReactNode }) {
	return <LanguageProvider spoken={spoken}>{props.children}</LanguageProvider>;
}
