import type { Shape } from "../../shape";
import type { statements as en } from "../en/statements";

export const statements: Shape<typeof en> = {
	title: "Énoncés",
	intro:
		"Un énoncé réunit tous les passages qui disent la même chose, quels qu’en soient les mots.",
	create: {
		action: "Nouvel énoncé",
		title: "Nouvel énoncé",
		submit: "Créer l’énoncé",
	},
	edit: {
		action: "Modifier la formulation",
		title: "Formulation de l’énoncé",
		submit: "Enregistrer la formulation",
	},
	remove: "Supprimer l’énoncé",
	removed: "L’énoncé a été supprimé.",
	restored: "L’énoncé est de retour, avec ses passages.",
	wording: { fr: "En français", en: "En anglais" },
	wordingHint: "Une phrase simple, dans au moins une langue.",
	inLanguage: { fr: "en français", en: "en anglais" },
	empty: {
		title: "Pas encore d’énoncés",
		text: "Quand deux articles disent la même chose, créez un énoncé ici et mettez-y leurs passages depuis la page de l’un ou l’autre article.",
	},
	noPassages:
		"Pas encore de passage. Sur la page d’un article, choisissez un passage et mettez-le dans cet énoncé.",
	show: "Montrer les passages",
	hide: "Masquer les passages",
	by: {
		asserts: "Affirmé par",
		denies: "Démenti par",
		reports: "Rapporté par",
	},
	first: {
		label: "Première parution",
		known: (outlet, date) => `${outlet}, ${date}`,
		dated: (outlet, date) => `${outlet} (${date})`,
		between: (names) => `ordre inconnu entre ${names} : les dates ne tranchent pas`,
		noDate: "aucun passage daté",
		undated: (n) => (n < 2 ? "un article n’a pas de date" : `${n} articles n’ont pas de date`),
	},
	sources: {
		label: "Sources",
		none: "personne ne l’affirme encore",
		why: "Pourquoi elles ne comptent que pour une",
		sameCredit: (names, by) => `${names} créditent ${by}`,
		linked: (names, types) => `${names} sont reliés par des liens approuvés : ${types}`,
		sameSpeaker: (names, by) => `${names} le tiennent de ${by}`,
		oneSpeaker: "un même locuteur",
		copy: (names, percent) =>
			`${names} partagent leur texte (${percent} % de l’un se retrouvent dans l’autre)`,
	},
	membership: {
		stanceLabel: (quote) => `Position de ${quote}`,
		remove: "Retirer",
		removeLabel: (quote) => `Retirer ${quote} de l’énoncé`,
		removed: "Le passage a été retiré de l’énoncé.",
		restored: "Le passage est de retour dans l’énoncé.",
		stanceSaved: "Position modifiée : elle est de nouveau à relire.",
		stanceBack: "La position est comme avant : elle est de nouveau à relire.",
		reviewOf: "rattachement",
	},
};
