import type { Shape } from "../../shape";
import type { versions as en } from "../en/versions";

const marks = (n: number) => `${n} ${n < 2 ? "marque" : "marques"}`;

export const versions: Shape<typeof en> = {
	title: "Versions du texte",
	intro:
		"Chaque texte publié est conservé tel quel, avec ses marques. On travaille sur le plus récent.",
	number: (n) => `Version ${n}`,
	newest: "la plus récente",
	added: (who, when) => `ajoutée par ${who}, ${when}`,
	none: "Ce texte n’a pas encore d’autre version.",
	list: "Versions",
	toDesk: "Retour à l’article",
	toVersions: "Toutes les versions",
	read: "Lire",
	original: "Fichier d’origine",
	originalLabel: (n) => `Télécharger le fichier dont vient la version ${n}`,
	readLabel: (n) => `Lire la version ${n}`,
	report: "Ce que deviennent les marques",
	reportLabel: (n) => `Ce que deviennent les marques dans la version ${n}`,
	compare: "Comparer",
	compareLabel: (from, to) => `Comparer la version ${from} à la version ${to}`,
	start: "Nouvelle version",
	fate: { kept: "conservée", moved: "déplacée", changed: "modifiée", lost: "perdue" },
	count: {
		kept: (n) => `${n} ${n < 2 ? "conservée" : "conservées"}`,
		moved: (n) => `${n} ${n < 2 ? "déplacée" : "déplacées"}`,
		changed: (n) => `${n} ${n < 2 ? "modifiée" : "modifiées"}`,
		lost: (n) => `${n} ${n < 2 ? "perdue" : "perdues"}`,
	},
	fateHelp: {
		kept: "Les mêmes mots au même endroit ; l’approbation demeure.",
		moved: "Les mêmes mots, ailleurs dans le texte ; l’approbation demeure.",
		changed:
			"Quelque chose a changé dans les mots ; l’approbation tombe jusqu’à ce qu’ils soient confirmés et approuvés.",
		lost: "Les mots ont disparu, ou rien ne dit lesquels ce sont ; la marque et ses liens sont conservés.",
	},
	settled: {
		confirmed: "a confirmé",
		adjusted: "a ajusté",
		placed: "a replacé",
		reopened: "a remis en question",
	},
	desk: {
		switch: (n) => `Version ${n}`,
		switchLabel: (n) => `Version ${n} du texte : toutes les versions`,
		unsettled: (n) =>
			n < 2
				? "Le texte a changé : une marque attend d’être confirmée ou replacée."
				: `Le texte a changé : ${marks(n)} attendent d’être confirmées ou replacées.`,
		settle: "Les examiner",
		outdated: "Cet article a un nouveau texte. Ce que vous faites ici y sera reporté.",
		reload: "Afficher le nouveau texte",
	},
	make: {
		title: (n) => `Version ${n} du texte`,
		intro:
			"Avant tout enregistrement, vous voyez ce que devient chaque marque. L’ancien texte reste lisible.",
		replace: "Un nouveau texte",
		correct: "Corriger ce texte",
		ways: "D’où vient le nouveau texte",
		paste: "Le texte tel qu’il est publié aujourd’hui",
		correctLabel: "Le texte à corriger",
		correctHint:
			"Modifiez les mots, les paragraphes, les retours à la ligne ; les passages suivent ce que vous faites.",
		undo: "Annuler",
		redo: "Rétablir",
		preview: "Voir ce que deviennent les marques",
		reading: "Lecture du texte…",
		previewing: "Recherche des marques…",
		unchanged: "C’est le texte que l’article a déjà.",
		words: (added, removed) =>
			`${added} ${added < 2 ? "mot ajouté" : "mots ajoutés"}, ${removed} ${removed < 2 ? "retiré" : "retirés"}`,
		noMarks: "Ce texte ne porte aucune marque.",
		none: "Aucune marque ne change, aucune n’est perdue.",
		save: (n) => `Enregistrer comme version ${n}`,
		again: "Prendre un autre texte",
		text: "Le nouveau texte",
		correctedAgain: "Continuer à corriger",
	},
	fates: {
		title: (n) => `Ce que deviennent les marques dans la version ${n}`,
		counts: "Sort des marques",
		toSettle: (n) => (n === 0 ? "Tout est réglé." : `${marks(n)} à confirmer ou à replacer.`),
		changed: "Modifiées",
		lost: "Perdues",
		settledState: "réglée",
		typography: "Typographie seulement",
		confirm: "Confirmer",
		confirmLabel: (quote) => `Confirmer ${quote}`,
		confirmTypography: (n) =>
			n < 2
				? "Confirmer celle dont seule la typographie change"
				: `Confirmer les ${n} dont seule la typographie change`,
		adjust: "Ajuster les mots",
		adjustLabel: (quote) => `Ajuster les mots de ${quote}`,
		placeAgain: "Replacer",
		placeAgainLabel: (quote) => `Replacer ${quote}`,
		giveUp: "Abandonner la marque",
		giveUpLabel: (quote) => `Abandonner la marque ${quote}`,
		links: (n) => `${n} ${n < 2 ? "lien" : "liens"}`,
		by: (who) => `par ${who}`,
		context: "Là où elle était",
		was: "Avant",
		is: "Maintenant",
		removed: "retiré",
		addedWords: "ajouté",
		keys: (next, previous, confirm) =>
			`Touches : ${next} et ${previous} passent d’une marque à l’autre, ${confirm} confirme.`,
		nothing: "Aucune marque n’a changé ni été perdue ici.",
		older:
			"Ce n’est pas le texte le plus récent : c’est dans celui-là que les marques se confirment et se replacent.",
		toNewest: "Aller au plus récent",
		confirmed: "Confirmée. Un autre membre peut l’approuver.",
		adjusted: "Ajustée. Un autre membre peut l’approuver.",
		placed: "Replacée. Un autre membre peut l’approuver.",
		givenUp: "Marque abandonnée.",
		back: "Remise comme avant.",
		open: "Ouvrir dans l’article",
	},
	place: {
		title: "Où sont les mots maintenant ?",
		hint: "Sélectionnez les mots dans le texte, puis placez-y la marque. Majuscule et les flèches sélectionnent aussi.",
		text: "Le texte le plus récent",
		here: "Placer la marque ici",
		none: "Rien n’est sélectionné.",
		selected: (quote) => `Sélection : ${quote}`,
		cancel: "Laisser",
	},
	old: {
		notice: (n, newest) =>
			`Ceci est la version ${n} ; la plus récente est la version ${newest}. Un ancien texte se lit et ne se marque pas.`,
		marks: "Marques de cette version",
		noMarks: "Cette version ne porte aucune marque.",
	},
	side: {
		title: (from, to) => `La version ${from} à côté de la version ${to}`,
		from: "Texte plus ancien",
		to: "Texte plus récent",
		choose: "Versions comparées",
		same: "Les deux textes ont les mêmes mots.",
		legend: "Ce que seul l’un des textes contient y est souligné.",
	},
};
