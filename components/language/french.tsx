"use client";

import type { ReactNode } from "react";
import * as messages from "@/lib/i18n/messages/fr";
import { LanguageProvider } from "./language-provider";

const spoken = { language: "fr", messages } as const;

/** Gives the parts below it French. */
export function French(props: { children: ReactNode }) {
	return <LanguageProvider spoken={spoken}>{props.children}</LanguageProvider>;
}
