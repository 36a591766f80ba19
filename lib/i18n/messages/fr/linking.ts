import type { Shape } from "../../shape";
import type { linking as en } from "../en/linking";

export const linking: Shape<typeof en> = {
	field: { type: "Type", certainty: "Certitude", note: "Note" },
	noteOf: "Note sur le lien",
	details: "Plus sur ce lien",
	lessDetails: "Moins sur ce lien",
	origin: {
		human: "posé à la main",
		suggestion: (score) => `accepté d’une suggestion, ${score}`,
		round: "retenu après une annotation à l’aveugle",
		import: (source) => `importé de ${source}`,
	},
	endLost: { deleted: "un bout a été supprimé", rejected: "un bout a été rejeté" },
	history: {
		title: "Historique du lien",
		placed: (who, when) => `${who} l’a posé, ${when}`,
	},
	whyNot: {
		title: "Pourquoi pas ?",
		ends: {
			from: (type, tags) => `« ${type} » ne part que de ${tags}.`,
			to: (type, tags) => `« ${type} » ne va que vers ${tags}.`,
		},
		turned: "C’est permis dans l’autre sens.",
		instead: (types) => `Permis ici : ${types}.`,
		insteadTurned: (types) => `Permis dans l’autre sens : ${types}.`,
		nothing: "Aucun type de lien ne peut joindre ces deux-là.",
	},
	picker: {
		title: "Lier ce passage",
		search: "Trouver à quoi le lier",
		searchHint: "mots, média, locuteur",
		list: "Candidats, les plus proches d’abord",
		loading: "Lecture des candidats…",
		none: "Rien avec ces mots.",
		noneAtAll:
			"Le dossier n’a pas encore d’autre passage. Marquez-en d’abord dans un autre article.",
		count: (n) => `${n} ${n < 2 ? "candidat" : "candidats"}`,
		kind: { passage: "Passage", statement: "Énoncé", article: "Article" },
		shared: (words) => `en commun : ${words}`,
		intoStatement: "rattacher à cet énoncé",
		intoCompare: "ouvrir en regard",
		keys: "↑ ↓ choisir · Entrée prend · Échap ferme",
		stance: "Que fait le passage dans cet énoncé ?",
		other: "Un autre",
	},
	compare: {
		marginLabel: (title) => `Passages de ${title}`,
		tick: (n) => `${n} passages`,
		openLink: "Lier…",
		handle: (quote) => `Tirer un lien depuis ${quote}`,
		handleHint:
			"Faites glisser vers un passage de l’autre texte, ou appuyez pour choisir dans une liste.",
		dropHere: (types) => `Lien : ${types}`,
		dropSame: "Pas vers lui-même.",
		dropNothing: "Sur un passage de l’un des textes.",
		markWords: "Marquer ces mots comme",
		block: (n) => `paragraphe ${n}`,
		blockShort: (n) => `§ ${n}`,
		goesTo: (direction, block) => `va ${direction}, au ${block}`,
		toSide: { left: "Vers le texte de gauche", right: "Vers le texte de droite" },
		chosenLink: "Le lien entre ces deux-là",
		hidden: (n) => `${n} autres traits sans leur mot`,
		removePassage: "Passage supprimé.",
		keys: "j k passages · o autre côté · l lier · 1–7 type",
	},
};
