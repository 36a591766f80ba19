"use client";

import "./globals.css";
import { BrokenWords } from "@/components/shell/broken-page";
import { type Language, languageNames, languages } from "@/lib/domain/languages";
import type { Messages } from "@/lib/i18n/messages";
import { everywhere as everywhereInEnglish } from "@/lib/i18n/messages/en/everywhere";
import { failures as failuresInEnglish } from "@/lib/i18n/messages/en/failures";
import { everywhere as everywhereInFrench } from "@/lib/i18n/messages/fr/everywhere";
import { failures as failuresInFrench } from "@/lib/i18n/messages/fr/failures";

// These words alone: every page loads them, in case it breaks where nothing more can be loaded.
const words: Record<Language, Pick<Messages, "everywhere" | "failures">> = {
	en: { everywhere: everywhereInEnglish, failures: failuresInEnglish },
	fr: { everywhere: everywhereInFrench, failures: failuresInFrench },
};

/** The whole page broke, its language with it: said in every language there is. */
export default function GlobalError(props: {
	error: Error & { digest?: string };
	reset: () => void;
}) {
	return (
		<html lang={languages.fr.tag} data-theme="system">
			<body>
				<main id="content" className="pt-[8vh]">
					{languageNames.map((language) => (
						<div key={language} lang={languages[language].tag}>
							<BrokenWords
								{...words[language]}
								reference={props.error.digest}
								onRetry={props.reset}
							/>
						</div>
					))}
				</main>
			</body>
		</html>
	);
}
