"use client";

import "./globals.css";
import { LanguageProvider } from "@/components/language/language-provider";
import { BrokenPage } from "@/components/shell/broken-page";
import { languageNames, languages } from "@/lib/domain/languages";

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
							<LanguageProvider language={language}>
								<BrokenPage reference={props.error.digest} onRetry={props.reset} />
							</LanguageProvider>
						</div>
					))}
				</main>
			</body>
		</html>
	);
}
