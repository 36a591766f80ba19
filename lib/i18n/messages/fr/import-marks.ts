import type { Shape } from "../../shape";
import type { importMarks as en } from "../en/import-marks";

export const importMarks: Shape<typeof en> = {
	title: "Marques du fichier",
	format: {
		"web-annotation": "Web Annotation (JSON-LD)",
		"webanno-tsv": "INCEpTION (WebAnno TSV)",
		brat: "brat (standoff)",
		"label-studio": "Label Studio",
		doccano: "doccano",
	},
	lead: (format) =>
		`Lu comme ${format}. Toutes les marques arrivent proposées, à votre nom ; quelqu’un d’autre les relit.`,
	none: "Aucune marque ne suit.",
	along: (tags, links) => (links === "" ? `Suivent : ${tags}.` : `Suivent : ${tags} ; ${links}.`),
	ofTag: (n, tag) => `${n} × ${tag}`,
	links: (n) => `${n} ${n < 2 ? "lien" : "liens"}`,
	labelled: (label, n) => `« ${label} », ${n} ${n < 2 ? "marque" : "marques"}`,
	related: (label, n) => `« ${label} », ${n} ${n < 2 ? "relation" : "relations"}`,
	unnamed: "sans étiquette",
	labels: "Ce que sont ici les étiquettes du fichier",
	relations: "Ce que sont ici les relations du fichier",
	leaveOut: "laisser de côté",
	behind: "Ce qui ne suit pas",
	leftOut: (n) =>
		n < 2
			? `${n} marque dont l’étiquette est laissée de côté`
			: `${n} marques dont l’étiquette est laissée de côté`,
	relationsLeftOut: (n) =>
		n < 2
			? `${n} relation laissée de côté, ou dont les marques le sont`
			: `${n} relations laissées de côté, ou dont les marques le sont`,
	forbidden: (n, type, from, to) => `${n} × « ${type} » : ne peut aller de ${from} à ${to}`,
	repaired: (n) =>
		n < 2
			? `${n} marque n’était pas où le fichier le dit ; ses mots l’ont fait retrouver.`
			: `${n} marques n’étaient pas où le fichier le dit ; leurs mots les ont fait retrouver.`,
	unplaced: (n) =>
		n < 2
			? `${n} marque n’a pas de place dans le texte :`
			: `${n} marques n’ont pas de place dans le texte :`,
	more: (n) => `et ${n} de plus`,
	reason: {
		outside: "sa place est hors du texte",
		"no-words": "elle n’a pas de mots, ou coupe un caractère en deux",
		"other-words": "ses mots ne sont pas dans le texte",
		"several-places": "ses mots sont à plusieurs endroits",
		"too-long": "elle dépasse la longueur d’un passage",
		"overlapping-pieces": "ses morceaux se chevauchent",
	},
	left: {
		events: (n) => `${n} ${n < 2 ? "événement" : "événements"}`,
		attributes: (n) => `${n} ${n < 2 ? "indication" : "indications"} que les marques n’ont pas ici`,
		references: (n) => `${n} ${n < 2 ? "référence" : "références"} à d’autres sources`,
		"other-annotators": (n) =>
			n < 2 ? `les marques de ${n} autre annotateur` : `les marques de ${n} autres annotateurs`,
		"far-links": (n) => `${n} ${n < 2 ? "lien" : "liens"} vers d’autres articles`,
		memberships: (n) => `${n} ${n < 2 ? "rattachement" : "rattachements"} à des énoncés`,
		decisions: (n) => `${n} ${n < 2 ? "décision" : "décisions"}`,
		"damaged-lines": (n) => `${n} ${n < 2 ? "ligne illisible" : "lignes illisibles"}`,
		"broken-relations": (n) => `${n} ${n < 2 ? "relation" : "relations"} dont un bout manque`,
	},
	speakers: (names) =>
		`Locuteurs que ce dossier ne connaît pas : ${names}. Ajoutez-les d’abord, ou nommez-les ensuite.`,
};
