import type { GradeTone } from "@/lib/domain/verdict-grades";
import { quoted } from "../../quoted";

/** Words of the screen on which an administrator sets the scale of verdicts. */
export const verdictScale = {
	title: "Scale of verdicts",
	menu: "Scale of verdicts",
	intro:
		"The grades that verdicts are given in all dossiers, from the truest to the least true. Verdicts that have been proposed keep the word and the number they had then.",
	list: "Grades of the scale",
	newGrade: "New grade",
	number: "Number",
	wordIn: (language: string) => `Word in ${language}`,
	tone: "Looks",
	tones: {
		good: "like good news",
		attention: "like a warning",
		plain: "plain",
		danger: "like bad news",
	} satisfies Record<GradeTone, string>,
	retired: "retired",
	retire: "Retired",
	retireHint: "Verdicts have this grade, so it stays; no new verdict can be given it.",
	remove: "Remove",
	removeLabel: (word: string) => `Remove the grade ${quoted(word, "“", "”")}`,
	add: "Add a grade",
	save: "Save the scale",
	saved: "The scale is saved.",
};
