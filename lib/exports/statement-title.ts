import { type Language, languageNames } from "@/lib/domain/languages";
import type { StatementView } from "@/lib/domain/statement";

/** The wording of a statement in the language of the file, else in the one it has. */
export function titleOf({ titles }: StatementView, preferred: Language): string {
	const language = [preferred, ...languageNames].find((one) => titles[one] !== undefined);
	return language === undefined ? "" : (titles[language] ?? "");
}
