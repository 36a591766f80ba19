import type { Shape } from "../../shape";
import type { imports as en } from "../en/imports";

export const imports: Shape<typeof en> = {
	title: "Importer des articles",
	intro:
		"Chaque mot du texte reste tel qu’il a été publié. Ce qui en est tiré ci-dessous n’est qu’une proposition : vérifiez, corrigez, enregistrez.",
	paste: {
		label: "Coller le texte d’un article",
		hint: "Le titre d’abord, si vous l’avez.",
		submit: "Lire ce texte",
		name: "texte collé",
	},
	files: {
		label: "Déposez des fichiers .txt ici",
		choose: "Choisir des fichiers",
		hint: "Un article par fichier, 4 Mo au plus chacun.",
		drop: "Lâchez pour lire ces fichiers",
	},
	progress: {
		waiting: "attend son tour",
		reading: "lecture du texte…",
		ready: "vérifiez la proposition, puis enregistrez",
		saving: "enregistrement…",
		saved: "enregistré",
		refused: "non lu",
		failed: "non enregistré",
	},
	counts: {
		all: (n) => `${n} ${n < 2 ? "texte" : "textes"}`,
		reading: (n) => `${n} en lecture`,
		ready: (n) => `${n} à vérifier`,
		saved: (n) => `${n} ${n < 2 ? "enregistré" : "enregistrés"}`,
		bad: (n) => `${n} en difficulté`,
	},
	saveAll: (n) => (n < 2 ? `Enregistrer ${n} article` : `Enregistrer ${n} articles`),
	save: "Enregistrer cet article",
	retryRead: "Lire de nouveau",
	discard: "Retirer de la liste",
	discardLabel: (name) => `Retirer ${name} de la liste`,
	openArticle: "Ouvrir l’article",
	toArticles: "Retour aux articles",
	proposal: "Proposé d’après le texte",
	preview: {
		title: "Le texte tel qu’il sera conservé",
		more: "Montrer tout le texte",
		less: "Réduire",
		noHeadline: "Aucun titre n’a été trouvé dans le texte.",
	},
	blockKind: {
		headline: "titre",
		heading: "intertitre",
		paragraph: "paragraphe",
		quote: "citation",
		"list-item": "liste",
		caption: "légende",
		aside: "hors texte",
	},
	charset: {
		label: "Caractères lus en",
		hint: "Si les accents sont faux, choisissez un autre codage. Le formulaire garde ce que vous avez saisi.",
	},
	notice: {
		"removed-lone-surrogates": (n) =>
			`${n} ${n < 2 ? "caractère incomplet retiré" : "caractères incomplets retirés"} (moitié d’émoji ou semblable)`,
		"removed-nul": (n) => `${n} ${n < 2 ? "caractère nul retiré" : "caractères nuls retirés"}`,
		"removed-bom": () => "une marque d’ordre des octets, invisible, retirée en tête",
		"normalised-line-ends": (n) =>
			`${n} ${n < 2 ? "fin de ligne ramenée" : "fins de ligne ramenées"} à l’écriture usuelle`,
		other: (n) =>
			`${n} ${n < 2 ? "caractère modifié" : "caractères modifiés"} pour pouvoir être conservé`,
	},
	twins: "Le même texte est déjà dans ce dossier :",
	twinsHint: "Vous pouvez tout de même l’enregistrer de nouveau.",
	reason: {
		empty: "Ce texte ne contient aucun mot.",
		"unknown-charset": "Ces caractères ne peuvent pas être lus ainsi.",
		"not-this-charset": "Le fichier n’est pas écrit dans ce codage ; choisissez-en un autre.",
		"looks-like-pdf": "C’est un PDF. Recoupe lit du texte brut : copiez les mots et collez-les.",
		"looks-like-zip":
			"C’est une archive ZIP ou un document bureautique. Copiez ses mots et collez-les.",
		"looks-like-office": "C’est un document bureautique. Copiez ses mots et collez-les.",
		"looks-like-rtf":
			"C’est du texte mis en forme. Enregistrez-le en texte brut, ou collez ses mots.",
		"looks-like-image": "C’est une image, pas un texte.",
		"looks-like-media": "C’est un fichier audio ou vidéo, pas un texte.",
		"looks-like-archive": "C’est une archive. Extrayez-en d’abord les textes.",
		"looks-like-program": "C’est un programme, pas un texte.",
		"looks-like-database": "C’est une base de données, pas un texte.",
		"looks-like-binary": "Ce n’est pas un texte.",
		"too-large": "C’est plus long que ne peut l’être un article : 1 000 000 caractères, 4 Mo.",
	},
	leave: "Des textes de cette page ne sont pas encore enregistrés.",
};
