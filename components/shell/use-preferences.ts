"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/desk/api";
import { rememberPreference } from "@/lib/desk/remember-preference";
import type { Language, Theme } from "@/lib/domain/languages";
import type { SelfView } from "@/lib/domain/member";

/** What the member chose, as it is now, and how to choose otherwise: saved with them and kept on this device. */
export function usePreferences(self: SelfView) {
	const router = useRouter();
	const { failures } = useMessages();
	const [theme, setTheme] = useState(self.theme);

	const save = async (change: { locale: Language; theme: Theme }) => {
		const result = await api.editSelf({ opId: uuidv7(), ...change });
		if (result.ok) router.refresh();
		else toast({ words: failures.code[result.failure.code], tone: "danger" });
		return result.ok;
	};
	const chooseLanguage = async (language: Language) => {
		if (await save({ locale: language, theme })) rememberPreference("language", language);
	};
	const chooseTheme = async (next: Theme) => {
		setTheme(next);
		paint(next);
		if (await save({ locale: self.locale, theme: next })) return rememberPreference("theme", next);
		setTheme(theme);
		paint(theme);
	};
	return { language: self.locale, theme, chooseLanguage, chooseTheme };
}

function paint(theme: Theme): void {
	document.documentElement.dataset.theme = theme;
}
