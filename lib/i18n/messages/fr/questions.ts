import type { Shape } from "../../shape";
import type { questions as en } from "../en/questions";

export const questions: Shape<typeof en> = {
	title: "Questions ouvertes",
	intro: "Ce que le dossier laisse ouvert. Chaque question disparaît une fois résolue.",
	all: "Toutes",
	filter: "Sortes de questions",
	kind: {
		unanswered: {
			title: "Démentis sans lien",
			short: "Démentis sans lien",
			why: "Que dément-il ? Reliez-le au passage auquel il répond.",
			action: "Relier…",
		},
		"single-source": {
			title: "Énoncés à source unique",
			short: "Source unique",
			why: "Tous ceux qui l’affirment le tiennent d’une même source.",
			action: "Ouvrir l’énoncé",
		},
		contradiction: {
			title: "Contradictions non tranchées",
			short: "Contradictions",
			why: "Les deux ne peuvent être vrais à la fois, et aucun énoncé doté d’un verdict ne contient l’un ou l’autre.",
			action: "Comparer",
		},
		speakerless: {
			title: "Attributions sans locuteur",
			short: "Sans locuteur",
			why: "De qui sont ces mots ?",
			action: "Dire qui parle…",
		},
		unsettled: {
			title: "Énoncés sans verdict",
			short: "Sans verdict",
			why: "Personne n’a tranché.",
			action: "Ouvrir l’énoncé",
		},
		stale: {
			title: "Marques périmées",
			short: "Périmées",
			why: "Ses mots ont changé depuis qu’elle a été posée.",
			action: "Voir le passage",
		},
	},
	actionFor: (action, about) => `${action} ${about}`,
	more: (n) => (n < 2 ? "et un autre passage" : `et ${n} autres passages`),
	noPassages: "pas encore de passage",
	none: {
		title: "Aucune question ouverte",
		text: "Chaque démenti est relié, chaque attribution a son locuteur, chaque énoncé son verdict.",
	},
	noneOfKind: "Aucune question ouverte de cette sorte.",
	speaker: {
		title: "Qui parle ?",
		submit: "Enregistrer",
		known: "Un locuteur du dossier",
		choose: "choisir",
		other: "Ou quelqu’un de nouveau",
		needed: "Choisissez un locuteur, ou nommez-en un nouveau.",
		saved: "Locuteur enregistré : le passage est de nouveau à relire.",
	},
};
