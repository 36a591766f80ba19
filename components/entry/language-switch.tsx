"use client";

import { useRouter } from "next/navigation";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { rememberPreference } from "@/lib/desk/remember-preference";
import { type Language, languageNames, languages } from "@/lib/domain/languages";

/** Each language by its own name; the choice is kept on this device. What is typed on the screen stays. */
export function LanguageSwitch() {
	const router = useRouter();
	const current = useLanguage();
	const { entry } = useMessages();
	const choose = (language: Language) => {
		rememberPreference("language", language);
		router.refresh();
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, and this is none
		<div role="group" aria-label={entry.language} className="flex gap-1">
			{languageNames.map((language) => (
				<button
					key={language}
					type="button"
					lang={languages[language].tag}
					aria-pressed={language === current}
					onClick={() => choose(language)}
					className="h-8 rounded-card px-2 text-label text-ink-2 hover:bg-hover hover:text-ink aria-pressed:font-medium aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-accent aria-pressed:decoration-2 aria-pressed:underline-offset-6"
				>
					{languages[language].name}
				</button>
			))}
		</div>
	);
}
