"use client";

import dynamic from "next/dynamic";
import type { ComponentType, ReactNode } from "react";
import type { Language } from "@/lib/domain/languages";

type Speaker = ComponentType<{ children: ReactNode }>;

// All words of a language are more than most screens are: a reader's browser loads those of one.
const speakers: Record<Language, Speaker> = {
	en: dynamic(() => import("./english").then((part) => part.English)),
	fr: dynamic(() => import("./french").then((part) => part.French)),
};

/** Gives the parts below it the reader's language. */
export function ReaderLanguage(props: { language: Language; children: ReactNode }) {
	const Speaker = speakers[props.language];
	return <Speaker>{props.children}</Speaker>;
}
