import type { Language } from "@/lib/domain/languages";
import * as en from "./messages/en";
import * as fr from "./messages/fr";
import type { Shape } from "./shape";

/** All words of the interface in one language; English gives the shape. */
export type Messages = Shape<typeof en>;

const tables: Record<Language, Messages> = { en, fr };

/** The words of a language. */
export function messagesFor(language: Language): Messages {
	return tables[language];
}
