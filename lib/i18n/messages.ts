import type { Language } from "@/lib/domain/languages";
import * as en from "./messages/en";
import { terms as inEnglish } from "./messages/en/terms";
import * as fr from "./messages/fr";
import { terms as inFrench } from "./messages/fr/terms";
import type { Shape } from "./shape";

/** All words of the interface in one language; English gives the shape. */
export type Messages = Shape<typeof en>;

const tables: Record<Language, Messages> = { en, fr };

/** The words of a language. */
export function messagesFor(language: Language): Messages {
	return tables[language];
}

/** What the terms of our files mean, in one language. */
export type Terms = Shape<typeof inEnglish>;

const terms: Record<Language, Terms> = { en: inEnglish, fr: inFrench };

/** What the terms mean in a language; apart from the other words because no page shows them but one, which needs no script. */
export function termsFor(language: Language): Terms {
	return terms[language];
}
