"use client";

import "./globals.css";
import { Alive } from "@/components/shell/alive";
import { BrokenWords } from "@/components/shell/broken-page";
import { type Language, languageNames, languages } from "@/lib/domain/languages";
import type { Messages } from "@/lib/i18n/messages";
import { broken as inEnglish } from "@/lib/i18n/messages/en/broken";
import { broken as inFrench } from "@/lib/i18n/messages/fr/broken";

// These words alone: every page loads them, in case it breaks where nothing more can be loaded.
const words: Record<Language, Messages["broken"]> = { en: inEnglish, fr: inFrench };

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
								words={words[language]}
								reference={props.error.digest}
								onRetry={props.reset}
							/>
						</div>
					))}
				</main>
				<Alive />
			</body>
		</html>
	);
}
