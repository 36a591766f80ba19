/** The languages of the interface and of statements' titles. `name` is the language's own name. */
export const languages = {
	fr: { name: "Français", tag: "fr" },
	en: { name: "English", tag: "en" },
} as const satisfies Record<string, { readonly name: string; readonly tag: string }>;

export type Language = keyof typeof languages;
export const languageNames = ["fr", "en"] as const satisfies readonly Language[];

/** Languages an article can be in, as BCP 47 tags; what words and stemming follow. */
export const articleLanguages = ["fr", "en"] as const;

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
