import type { Shape } from "../../shape";
import type { agreement as en } from "../en/agreement";

export const agreement: Shape<typeof en> = {
	title: "Accord",
	intro:
		"Dans une annotation à l’aveugle, plusieurs membres annotent les mêmes articles sans voir le travail des autres. Puis tout est dévoilé, comparé et tranché.",
	rounds: "Annotations à l’aveugle",
	none: {
		title: "Pas encore d’annotation à l’aveugle",
		text: "Un responsable du dossier peut en ouvrir une.",
	},
	open: {
		action: "Annoter à l’aveugle…",
		title: "Ouvrir une annotation à l’aveugle",
		hint: "Jusqu’au dévoilement, personne d’autre n’annote ces articles, et chacun ne voit que ses propres passages.",
		articles: "Articles sans passage annoté",
		noArticles:
			"Tous les articles du dossier ont déjà des passages annotés, ou sont en cours d’annotation à l’aveugle.",
		members: "Qui annote (deux personnes ou plus)",
		submit: "Ouvrir",
		done: "L’annotation à l’aveugle est ouverte.",
	},
	state: { open: "en cours", revealed: "dévoilée" },
	opened: (who) => `Ouverte par ${who}`,
	seat: { done: "a terminé", marking: "annote", untold: "non communiqué" },
	finish: {
		action: "J’ai terminé…",
		title: "Vous avez terminé ?",
		hint: "Vous ne pourrez plus rien annoter dans ces articles. Quand tout le monde a terminé, tout est dévoilé.",
		submit: "J’ai terminé",
		done: "C’est noté : vous avez terminé.",
	},
	reveal: {
		action: "Y mettre fin…",
		title: "Mettre fin à l’annotation à l’aveugle ?",
		hint: "Ce qui a été annoté jusqu’ici est dévoilé à tout le dossier. C’est sans retour.",
		submit: "Mettre fin et dévoiler",
		done: "Tout est dévoilé.",
	},
	desk: {
		marking: (others) =>
			`Cet article s’annote à l’aveugle. Les passages de ${others} vous sont cachés, et les vôtres à tous les autres, jusqu’au dévoilement.`,
		done: "Vous avez terminé cette annotation à l’aveugle et n’annotez plus rien ici. Tout sera dévoilé quand les autres auront terminé aussi.",
		outside: (members, who) =>
			`${members} annotent cet article à l’aveugle, à la demande de ${who}. Jusqu’au dévoilement, leurs passages sont cachés et personne d’autre n’annote ici.`,
		round: "Voir l’annotation à l’aveugle",
		unsaved: "Votre dernier travail n’est pas encore enregistré.",
	},
	compare: "Comparer et trancher",
	pair: (first, second) => `${first} et ${second}`,
	measures: {
		caption: (first, second) => `Accord entre ${first} et ${second}`,
		tag: "Étiquette",
		all: "Toutes les étiquettes",
		marks: "Passages",
		exact: "F1, mêmes mots",
		overlap: "F1, mots en commun",
		precision: "Précision",
		recall: "Rappel",
		kappa: "κ de Cohen",
		alpha: "α de Krippendorff",
		unitizing: "αU",
		statements: "B³ des énoncés",
		noStatements: "aucun énoncé",
		perPair: "pas pour l’ensemble",
	},
	reason: {
		"no-marks": "personne n’en a annoté",
		"first-has-none": "le premier n’en a pas",
		"second-has-none": "le second n’en a pas",
		"nothing-in-common": "aucun mot en commun",
		"one-value": "une seule valeur : le hasard ferait aussi bien",
	},
	plot: (first, second) =>
		`Mesures de ${first} et ${second} par étiquette, de −1 à 1. Le tableau dit la même chose.`,
	definitions: "Ce que disent les mesures, et d’où elles viennent",
	definition: {
		f1: {
			term: "Précision, rappel, F1",
			text: "La précision est la part des passages du second que le premier a aussi ; le rappel, la part de ceux du premier que le second a aussi ; F1, leur moyenne harmonique. Mêmes mots : la même étiquette sur exactement les mêmes mots. Mots en commun : la même étiquette, un caractère partagé suffit. De 0 à 1, sans correction du hasard.",
			source:
				"C. J. van Rijsbergen, Information Retrieval, 1979 ; G. Hripcsak et A. S. Rothschild, 2005",
		},
		kappa: {
			term: "κ de Cohen",
			text: "Parmi les passages annotés par les deux : de combien les étiquettes sont plus souvent égales que si chacun les donnait aussi souvent, mais au hasard. De −1 à 1 ; 0 est le hasard. Pour une étiquette, celle-ci contre toutes les autres.",
			source: "J. Cohen, A Coefficient of Agreement for Nominal Scales, 1960",
		},
		alpha: {
			term: "α de Krippendorff",
			text: "La même question, le hasard étant pris sur toutes les étiquettes réunies. Au plus 1 ; sous 0, le désaccord dépasse celui du hasard.",
			source: "K. Krippendorff, Content Analysis, 2e édition, 2004",
		},
		unitizing: {
			term: "αU de Krippendorff",
			text: "Pour une étiquette : à quel point les passages des deux se recouvrent dans tout le texte, par rapport à des passages de mêmes longueurs placés n’importe où. Un passage oublié compte selon sa longueur. Au plus 1 ; 0 est le hasard.",
			source: "K. Krippendorff, On the Reliability of Unitizing Continuous Data, 1995",
		},
		statements: {
			term: "B³",
			text: "Parmi les passages annotés par les deux : si ceux que l’un a mis dans un même énoncé sont aussi réunis chez l’autre, en moyenne sur les passages. De 0 à 1.",
			source:
				"A. Bagga et B. Baldwin, 1998 ; E. Amigó et autres, 2009, pour les passages de plusieurs énoncés",
		},
	},
	source: (words) => `D’après ${words}.`,
	screen: {
		back: "Accord du dossier",
		intro:
			"Choisissez pour chaque ligne ce qui est retenu. Le passage qui en résulte attend l’approbation d’une personne qui n’a ni annoté ni tranché ici.",
		keys: "Touches dans une ligne : ↓ ↑ ligne suivante et précédente, 1 et 2 retiennent un côté, B les deux en un, X écarte, Z revient dessus.",
		alignment: {
			same: "accord",
			boundaries: "autres mots",
			tag: "autre étiquette",
			"only-first": "un seul côté",
			"only-second": "un seul côté",
		},
		nothing: "rien d’annoté",
		empty: "Personne n’a rien annoté ici.",
		left: (n) =>
			n === 0 ? "Tout est tranché." : n === 1 ? "1 ligne à trancher" : `${n} lignes à trancher`,
		takeAll: (n) => `Retenir tout ce qui concorde (${n})`,
		take: (who) => `La version de ${who}`,
		asOne: "Les deux en un…",
		drop: {
			action: "Écarter…",
			title: "Écarter cette ligne ?",
			hint: "Rien n’en est retenu. Vous, ou un responsable du dossier, pourrez revenir dessus. Les mesures n’en changent pas.",
			submit: "Écarter",
		},
		settled: (who) => `Tranché par ${who}`,
		dropped: (who) => `Écarté par ${who}`,
		show: "Voir le passage",
		withdraw: "Revenir dessus",
		movedOn:
			"Le passage a été modifié ou jugé depuis. S’il doit disparaître, supprimez-le dans son article.",
		withdrawn: (what, who, when) => `${what}. ${who} est revenu dessus le ${when}`,
		done: {
			taken: "Le passage attend une approbation.",
			dropped: "Écarté.",
			all: "Tout est retenu.",
			withdrawn: "C’est annulé : la ligne est de nouveau à trancher.",
		},
		form: {
			title: "Les deux en un",
			words: "Mots",
			tag: "Étiquette",
			first: (who) => `Les mots de ${who}`,
			second: (who) => `Les mots de ${who}`,
			union: "Du premier mot de l’un au dernier de l’autre",
			common: "Seulement ce que les deux ont annoté",
			submit: "Retenir ainsi",
		},
	},
};
