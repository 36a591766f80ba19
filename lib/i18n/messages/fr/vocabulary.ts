import type { Shape } from "../../shape";
import type { vocabulary as en } from "../en/vocabulary";

const masculine = {
	proposed: "proposé",
	approved: "approuvé",
	changes_requested: "à corriger",
	rejected: "rejeté",
	stale: "périmé",
};

const feminine = {
	proposed: "proposée",
	approved: "approuvée",
	changes_requested: "à corriger",
	rejected: "rejetée",
	stale: "périmée",
};

export const vocabulary: Shape<typeof en> = {
	tag: { claim: "Affirmation", denial: "Démenti", attribution: "Attribution" },
	tags: { claim: "Affirmations", denial: "Démentis", attribution: "Attributions" },
	linkType: {
		attributes: "attribue",
		denies: "dément",
		contradicts: "contredit",
		corroborates: "corrobore",
		quotes: "cite",
		reports: "rapporte",
		updates: "actualise",
	},
	linkTypeInverse: {
		attributes: "est attribué par",
		denies: "est démenti par",
		contradicts: "contredit",
		corroborates: "est corroboré par",
		quotes: "est cité par",
		reports: "est rapporté par",
		updates: "est actualisé par",
	},
	linkTypeMeaning: {
		attributes: "cette attribution introduit ce contenu",
		denies: "un locuteur rejette une affirmation antérieure",
		contradicts: "les deux ne peuvent pas être vrais à la fois",
		corroborates: "une source indépendante l’appuie par un autre contenu",
		quotes: "reprend les mots de l’autre à la lettre",
		reports: "redit le contenu de l’autre",
		updates: "le texte ultérieur remplace l’antérieur",
	},
	stance: { asserts: "affirme", denies: "dément", reports: "rapporte" },
	reviewState: {
		proposed: "proposé",
		approved: "approuvé",
		changes_requested: "à corriger",
		rejected: "rejeté",
	},
	tagState: { claim: feminine, denial: masculine, attribution: feminine },
	outcome: {
		approved: "Approuver",
		changes_requested: "Demander une correction",
		rejected: "Rejeter",
	},
	reason: {
		wrong_tag: "mauvaise étiquette",
		wrong_boundaries: "mauvaises limites",
		not_checkable: "non vérifiable",
		wrong_speaker: "mauvais locuteur",
		wrong_link: "mauvais lien",
		duplicate: "doublon",
		other: "autre",
	},
	statementStatus: {
		open: "ouvert",
		being_checked: "en vérification",
		verdict_proposed: "verdict proposé",
		verdict_final: "verdict définitif",
		corrected: "corrigé",
	},
	evidenceKind: { address: "adresse", file: "fichier", person: "personne", document: "document" },
	bearing: { supports: "appuie", refutes: "réfute", context: "éclaire" },
	articleState: {
		todo: "à faire",
		in_progress: "en cours",
		in_review: "en relecture",
		done: "terminé",
	},
	role: { checker: "vérificateur", reviewer: "relecteur", admin: "administrateur" },
	lead: "responsable",
	certainty: {
		unspecified: "non précisée",
		certain: "certain",
		probable: "probable",
		possible: "possible",
	},
	quoteType: { direct: "direct", indirect: "indirect", mixed: "mixte" },
	checkWorthiness: { high: "élevé", medium: "moyen", low: "faible" },
	pieceRole: { body: "passage", source: "mots de la source", cue: "mots introducteurs" },
	kind: { annotation: "Passage", link: "Lien", membership: "Rattachement à un énoncé" },
	language: { fr: "français", en: "anglais" },
	stale: "périmé",
};
