declare module "snowball-stemmers" {
	/** Makes the stemmer of a language by its English name. */
	export function newStemmer(language: "french" | "english"): {
		readonly stem: (word: string) => string;
	};
}
