import type { DemoFinding } from "./finding-shape";

/** What the demo newsroom has found on the statements of its story, by their keys; a statement without a row is open. */
export const findings = {
	"rien-verse": {
		verdicts: [
			{
				by: "tiphaine",
				grade: "unproven",
				method:
					"Le ministère dément, Kestrane ne répond pas, aucune pièce comptable n’est accessible au 5 mars.",
				decided: { by: "basile" },
			},
			{
				by: "edwina",
				grade: "false",
				method:
					"La Chambre des comptes cite l’ordre de virement et l’avis de crédit\u00a0: 2,1 millions d’euros le 3 mars.",
				decided: { by: "imogen" },
			},
		],
		evidence: [
			{
				by: "edwina",
				kind: "document",
				bearing: "refutes",
				title: "Avis de la Chambre des comptes des Ombrines, 11 mars 2026",
				locator: "page 14, § 37",
				words: "«\u00a0Un acompte de 2,1 millions d’euros a été viré le mardi 3 mars.\u00a0»",
				copy: {
					fileName: "avis-chambre-extrait.txt",
					text: "CHAMBRE DES COMPTES DES OMBRINES\nAvis du 11 mars 2026 (extrait)\n\n37. Un acompte de 2,1 millions d’euros a été viré le mardi 3 mars.\n",
				},
			},
			{
				by: "tiphaine",
				kind: "address",
				bearing: "context",
				title: "Entretien de la ministre à Radio Ressac, 4 mars",
				locator: "https://radio-ressac.example/entretiens/vaugramel-4-mars",
			},
		],
	},
	"rencontre-janvier": {
		verdicts: [
			{
				by: "tiphaine",
				grade: "true",
				method:
					"Agenda du ministère, registre des visiteurs du 21 janvier, et la ministre elle-même depuis le 9 mars.",
				decided: { by: "basile" },
			},
		],
		evidence: [
			{
				by: "tiphaine",
				kind: "file",
				bearing: "supports",
				title: "Registre des visiteurs du ministère de la Mer, janvier",
				locator: "cote MM-2026-01, folio 21",
				words: "C. Astley-Thrale, 14 h 10 à 14 h 30.",
			},
		],
	},
	"contrat-signe": {
		verdicts: [
			{
				by: "edwina",
				grade: "lacks_context",
				method:
					"The text is headed “protocol of intent”; for the Court of Audit it has every mark of a contract.",
			},
		],
		evidence: [
			{
				by: "edwina",
				kind: "person",
				bearing: "supports",
				title: "Legal adviser at the ministry, on condition of anonymity",
				locator: "by telephone, through Edwina",
				words: "Read the signed pages and says both parties called them “the contract”.",
				confidential: true,
			},
		],
	},
	"montant-41": {
		verdicts: [
			{
				by: "tiphaine",
				grade: "mostly_true",
				method: "Trois articles le disent, d’après une même dépêche.",
				decided: {
					by: "basile",
					words: "Une seule agence derrière les trois\u00a0: il faut le texte lui-même.",
				},
			},
		],
		evidence: [],
	},
	protocole: { verdicts: [], takenUpBy: "edwina", evidence: [] },
} as const satisfies Readonly<Record<string, DemoFinding>>;
