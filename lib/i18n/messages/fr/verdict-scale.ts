import { quoted } from "../../quoted";
import type { Shape } from "../../shape";
import type { verdictScale as en } from "../en/verdict-scale";

export const verdictScale: Shape<typeof en> = {
	title: "Échelle des verdicts",
	menu: "Échelle des verdicts",
	intro:
		"Les degrés que peuvent recevoir les verdicts dans tous les dossiers, du plus vrai au moins vrai. Les verdicts déjà proposés gardent le mot et le numéro qu’ils avaient alors.",
	list: "Degrés de l’échelle",
	newGrade: "Nouveau degré",
	number: "Numéro",
	wordIn: (language) => `Mot en ${language}`,
	tone: "Aspect",
	tones: {
		good: "favorable",
		attention: "mise en garde",
		plain: "neutre",
		danger: "défavorable",
	},
	retired: "retiré",
	retire: "Retiré",
	retireHint:
		"Des verdicts portent ce degré : il reste, mais aucun nouveau verdict ne peut le recevoir.",
	remove: "Supprimer",
	removeLabel: (word) => `Supprimer le degré ${quoted(word, "« ", " »")}`,
	add: "Ajouter un degré",
	save: "Enregistrer l’échelle",
	saved: "L’échelle est enregistrée.",
};
