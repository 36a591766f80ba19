import type { Shape } from "../../shape";
import type { imports as en } from "../en/imports";

export const imports: Shape<typeof en> = {
	title: "Importer des articles",
	intro:
		"Chaque mot du texte reste tel qu’il a été publié. Ce qui en est tiré ci-dessous n’est qu’une proposition : vérifiez, corrigez, enregistrez.",
	paste: {
		label: "Coller le texte d’un article",
		hint: "Le titre d’abord, si vous l’avez. Les intertitres, citations, listes et liens d’une page web sont gardés.",
		rich: "Collé avec ses intertitres, citations, listes et liens. Si vous modifiez les mots ici, ils seront lus en texte brut.",
		submit: "Lire ce texte",
		name: "texte collé",
	},
	files: {
		label: "Déposez des fichiers ici",
		choose: "Choisir des fichiers",
		hint: ".txt, .html, .md, .docx, .pdf ou .json (ninjs), un article par fichier, 25 Mo au plus chacun ; ou plusieurs dans un .zip, .csv ou .jsonl. Avec leurs marques : Web Annotation, WebAnno TSV, Label Studio, doccano et brat (.txt et .ann ensemble). Un fichier de plusieurs articles, et plus de 20 fichiers à la fois, sont importés sans question pour chacun.",
		drop: "Lâchez pour lire ces fichiers",
	},
	address: {
		label: "Récupérer la page d’une adresse",
		hint: "Recoupe demande cette page, et rien de ce qu’elle appelle. Si le site ne la donne pas, collez son texte.",
		submit: "Récupérer la page",
		invalid: "Ce n’est pas une adresse du web (http:// ou https://).",
		fetched: (when) => `Récupérée le ${when}`,
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
	proposalSources: "D’où viennent les propositions",
	proposalSource: {
		text: "les mots du texte",
		"file-name": "le nom du fichier",
		address: "l’adresse de la page",
		"json-ld": "les données de la page (JSON-LD)",
		"open-graph": "les données de partage de la page (OpenGraph)",
		page: "l’en-tête de la page",
		byline: "une ligne que la page signale comme signature ou date",
		fetched: "l’adresse où la page a été récupérée",
		record: "les champs de la fiche",
		properties: "les propriétés du fichier, parfois celles d’un modèle",
	},
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
		"dropped-scripts": (n) =>
			`${n} ${n < 2 ? "script ou style écarté" : "scripts et styles écartés"}`,
		"dropped-hidden": (n) => `${n} ${n < 2 ? "partie cachée écartée" : "parties cachées écartées"}`,
		"dropped-page-parts": (n) =>
			`${n} ${n < 2 ? "ligne écartée" : "lignes écartées"} autour de l’article (menus, pieds de page)`,
		"dropped-forms": (n) =>
			`${n} ${n < 2 ? "champ de formulaire écarté" : "champs de formulaire écartés"}`,
		"dropped-pictures": (n) => `${n} ${n < 2 ? "image écartée" : "images écartées"}`,
		"dropped-media": (n) =>
			`${n} ${n < 2 ? "élément intégré écarté" : "éléments intégrés écartés"} (cadre, vidéo, dessin)`,
		"dropped-links": (n) =>
			`${n} ${n < 2 ? "lien" : "liens"} à l’adresse douteuse, dont seuls les mots restent`,
		"dropped-front-matter": () => "le bloc d’indications placé en tête, lu puis écarté",
		"dropped-deletions": (n) =>
			`${n} ${n < 2 ? "suppression suivie écartée" : "suppressions suivies écartées"}`,
		"dropped-comments": (n) => `${n} ${n < 2 ? "commentaire écarté" : "commentaires écartés"}`,
		"dropped-running-heads": (n) =>
			`${n} ${n < 2 ? "titre courant ou numéro de page écarté" : "titres courants et numéros de page écartés"}`,
		"joined-hyphens": (n) =>
			`${n} ${n < 2 ? "mot coupé en fin de ligne rétabli" : "mots coupés en fin de ligne rétablis"}`,
		"turned-directions": (n) =>
			`${n} ${n < 2 ? "caractère invisible gardé, qui inverse" : "caractères invisibles gardés, qui inversent"} le sens des mots : ce qui s’affiche peut différer de ce qui est conservé`,
		other: (n) =>
			`${n} ${n < 2 ? "caractère modifié" : "caractères modifiés"} pour pouvoir être conservé`,
	},
	twins: {
		"same-bytes": "Ce même fichier est déjà dans ce dossier :",
		"same-text": "Le même texte est déjà dans ce dossier :",
		"same-address": "Un article de la même adresse est déjà dans ce dossier :",
		"near-copy": "Un texte presque semblable est déjà dans ce dossier :",
		share: (share) => `${share} % en commun`,
	},
	twinsHint: "Vous pouvez tout de même l’enregistrer comme un nouvel article.",
	asVersion: {
		title: "Comme nouvelle version",
		choose: "Ajouter comme nouvelle version",
		chooseLabel: (title) => `Ajouter comme nouvelle version de ${title}`,
		hint: "Comme nouvelle version, il reprend les marques du texte plus ancien. Vous pouvez aussi l’enregistrer comme un article à part.",
		of: "Le nouveau texte de",
		marksStay: "Les marques du fichier ne sont pas reprises : l’article garde les siennes.",
		keeps: "Les indications sur l’article restent les mêmes ; l’ancien texte reste lisible.",
		instead: "Plutôt comme un article à part",
		save: "Enregistrer comme nouvelle version",
		report: "Ce que deviennent les marques",
	},
	reason: {
		"several-records":
			"Ce fichier contient plusieurs articles ; il est importé d’un bloc, comme une archive.",
		"needs-its-text":
			"Ce sont des annotations sans leur texte. Choisissez avec elles le .txt du même nom.",
		"too-many-marks": "C’est plus de marques qu’un fichier ne peut en apporter : 5 000.",
		"too-many-labels":
			"C’est plus d’étiquettes différentes qu’un fichier ne peut en apporter : 100.",
		"marks-left-behind":
			"Une partie de ses marques n’a pas suivi : leur étiquette ne veut rien dire ici, ou leurs mots ne sont pas à leur place. Importez ce fichier seul pour voir lesquelles.",
		"no-text-field": "Rien n’y est nommé texte, body ou contenu : il n’y a pas d’article à lire.",
		"no-files": "Il n’y a aucun fichier dans cette archive.",
		"too-many": "C’est plus de fichiers que n’en peut avoir un import : 5 000.",
		internal: "Recoupe a échoué sur ce fichier à plusieurs reprises. C’est noté au journal.",
		"address-not-allowed":
			"Il n’y a pas de page publique à cette adresse : elle n’existe pas, ou n’est pas sur l’internet ouvert. Vérifiez-la.",
		"insecure-redirect": "Le site renvoie d’une adresse sécurisée (https) à une qui ne l’est pas.",
		"too-many-redirects": "Le site renvoie sans fin d’une adresse à l’autre. Collez le texte.",
		"no-answer": "Le site ne répond pas, ou pas comme il faut. Réessayez, ou collez le texte.",
		"page-too-large": "La page dépasse 5 Mo. Collez son texte.",
		"site-refuses":
			"Le site ne donne pas la page : elle n’est plus là, ou demande un abonnement. Collez son texte.",
		"not-an-article-type": "Ce n’est ni une page, ni un texte, ni un PDF.",

		empty: "Ce texte ne contient aucun mot.",
		"unknown-charset": "Ces caractères ne peuvent pas être lus ainsi.",
		"not-this-charset": "Le fichier n’est pas écrit dans ce codage ; choisissez-en un autre.",
		"looks-like-pdf": "C’est un PDF. Donnez à son nom la terminaison .pdf.",
		"looks-like-zip": "C’est une archive ZIP, ou un autre document que ne le dit son nom.",
		"looks-like-office":
			"C’est un ancien document bureautique. Enregistrez-le en .docx, ou collez ses mots.",
		"looks-like-rtf":
			"C’est du texte mis en forme. Enregistrez-le en texte brut, ou collez ses mots.",
		"looks-like-image": "C’est une image, pas un texte.",
		"looks-like-media": "C’est un fichier audio ou vidéo, pas un texte.",
		"looks-like-archive": "C’est une archive. Extrayez-en d’abord les textes.",
		"looks-like-program": "C’est un programme, pas un texte.",
		"looks-like-database": "C’est une base de données, pas un texte.",
		"looks-like-binary": "Ce n’est pas un texte.",
		"looks-like-html": "C’est une page web. Donnez à son nom la terminaison .html.",
		"looks-like-text": "Ce n’est pas une page web. Donnez à son nom la terminaison .txt.",
		"not-this-format": "Ce n’est pas le format que dit son nom.",
		"holds-macros": "Ce document contient des macros. Enregistrez-le sans elles.",
		damaged: "Le fichier est abîmé, ou n’est pas dans le format que dit son nom.",
		encrypted: "Le fichier est protégé par un mot de passe. Enregistrez-le sans.",
		"unsafe-archive": "Le fichier est construit d’une façon qu’il n’est pas sûr d’ouvrir.",
		"too-complex": "Le fichier est trop gros ou trop compliqué pour être lu sans risque.",
		"took-too-long": "La lecture du fichier a pris trop de temps.",
		"no-words": "Ce PDF ne contient pas de texte, seulement des images de pages.",
		"too-large": "C’est plus long que ne peut l’être un article : 1 000 000 caractères.",
	},
	leave: "Des textes de cette page ne sont pas encore enregistrés.",
};
