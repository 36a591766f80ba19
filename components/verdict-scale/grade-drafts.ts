import { type Language, languageNames } from "@/lib/domain/languages";
import { type GradeTone, isOffered, scaleLimits } from "@/lib/domain/verdict-grades";
import type { Grade, PlaceVerdictScale } from "@/lib/domain/verdict-scale";

/** A grade as it is being edited. */
export interface GradeDraft {
	/** Tells it from the others while it is edited. */
	readonly key: string;
	/** The name it has on the scale; null for one that is new. */
	readonly name: string | null;
	/** As it is typed. */
	readonly number: string;
	readonly tone: GradeTone;
	readonly words: Readonly<Record<Language, string>>;
	readonly retired: boolean;
}

/** What is edited of a scale. */
export function toDrafts(grades: readonly Grade[]): GradeDraft[] {
	return grades.map(({ number, ...rest }) => ({ ...rest, key: rest.name, number: String(number) }));
}

/** An empty grade with the smallest number that no other has. */
export function blankDraft(drafts: readonly GradeDraft[], key: string): GradeDraft {
	const taken = new Set(drafts.filter(isOffered).map(({ number }) => Number(number)));
	const free = Array.from({ length: scaleLimits.number }, (_, n) => n + 1).find(
		(number) => !taken.has(number),
	);
	const words = { fr: "", en: "" } satisfies Record<Language, string>;
	return { key, name: null, number: String(free ?? 1), tone: "plain", words, retired: false };
}

/** What is sent of it: new grades are named after their words, unlike any other. */
export function toGrades(drafts: readonly GradeDraft[]): PlaceVerdictScale["grades"] {
	const taken = new Set(drafts.flatMap(({ name }) => name ?? []));
	return drafts.map(({ number, tone, words, retired, name }) => {
		const given = name ?? newName(words, taken);
		taken.add(given);
		return { name: given, number: Number(number), tone, words: { ...words }, retired };
	});
}

const nameLength = 30;

function newName(words: GradeDraft["words"], taken: ReadonlySet<string>): string {
	const plain = languageNames
		.map((language) => toCode(words[language]))
		.findLast((code) => code !== "");
	const stem = `${plain ?? "grade"}`.slice(0, nameLength);
	const numbered = (n: number) => (n === 1 ? stem : `${stem}_${n}`);
	let n = 1;
	while (taken.has(numbered(n))) n += 1;
	return numbered(n);
}

/** Plain letters, figures and lines of a word, beginning with a letter. */
function toCode(word: string): string {
	return word
		.normalize("NFD")
		.toLowerCase()
		.replace(/\p{M}/gu, "")
		.replace(/[^a-z0-9]+/g, "_")
		.replace(/^[^a-z]+|_+$/g, "");
}
