import type { Shape } from "../../shape";
import type { marking as en } from "../en/marking";

export const marking: Shape<typeof en> = {
	keep: (marks) => `Garder ${marks}`,
	keepSpaces: "Garder les espaces",
	identical: {
		button: "Identiques…",
		title: "Marquer partout les mêmes mots",
		text: "Les mêmes mots dans les derniers textes de ce dossier, quels que soient les capitales, les guillemets et les espaces. Seul ce qui est coché est marqué ; le tout se défait d’un seul geste.",
		tag: "Étiquette",
		loading: "Lecture des articles du dossier…",
		count: (all, marked, left) =>
			[
				`${all} ${all < 2 ? "endroit" : "endroits"}`,
				...(marked > 0
					? [
							`${marked} déjà ${marked < 2 ? "marqué" : "marqués"} ainsi, laissé${marked < 2 ? "" : "s"} de côté`,
						]
					: []),
				...(left > 0 ? [`${left} de plus, non montré${left < 2 ? "" : "s"}`] : []),
			].join(" · "),
		already: "déjà marqué",
		mark: (n) => `Marquer ${n} ${n < 2 ? "passage" : "passages"}`,
		marked: (n) => `${n} ${n < 2 ? "passage marqué" : "passages marqués"}.`,
	},
	filter: {
		title: "Filtrer",
		clear: "Tout montrer",
		all: "tout",
		tag: "Étiquette",
		state: "État",
		author: "Auteur",
		speaker: "Locuteur",
		nobody: "personne",
		count: (through, all) =>
			`${through} sur ${all} ${all < 2 ? "marque montrée" : "marques montrées"}.`,
		outside: "La marque ouverte n’en fait pas partie.",
	},
	back: (title) => `Revenir où l’on était : ${title}`,
	keys: {
		off: "désactivée",
		change: "Changer les touches",
		text: "Une touche d’un seul caractère se change en tapant un autre caractère, ou se désactive en vidant son champ : dans ce navigateur, pour vous.",
		taken: (key, words) => `${key} est déjà pris : ${words}.`,
		noKey: "Un seul caractère, s’il vous plaît.",
		reset: "Rétablir toutes les touches",
	},
	caret: {
		title: "Déplacer le curseur dans le texte",
		extend: "Avec Maj, les mots traversés sont sélectionnés.",
		by: {
			character: "Par caractère",
			word: "Par mot",
			sentence: "Par phrase",
			line: "Aux bouts de la ligne",
			page: "Par page",
			text: "Aux bouts du texte",
		},
	},
	edges: {
		start: "Début de la marque",
		end: "Fin de la marque",
		hint: "À déplacer, ou aux flèches ; avec Maj, mot à mot.",
	},
};
