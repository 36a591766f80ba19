import type { Shape } from "../../shape";
import type { exports as en } from "../en/exports";

export const exports: Shape<typeof en> = {
	title: "Exporter",
	heading: {
		passage: "Exporter ce passage",
		article: "Exporter cet article",
		statement: "Exporter cet énoncé",
		dossier: "Exporter le dossier",
	},
	placeLabel: "Étendue",
	place: {
		passage: "Ce passage",
		article: "Cet article",
		statement: "Cet énoncé",
		dossier: "Tout le dossier",
	},
	narrow: {
		title: "Une partie des marques seulement",
		tags: "Étiquettes",
		states: "États",
		members: "Marquées par",
		from: "Marquées à partir du",
		until: "Marquées jusqu’au",
		all: "Rien de coché : toutes",
		only: (n) => (n < 2 ? "Seulement la case cochée" : `Seulement les ${n} cases cochées`),
	},
	preview: { show: "Voir la première page", title: "Première page" },
	formatLabel: "Format",
	backup: {
		text: "Ce qu’aucun format n’emporte (historique, conversations, fichiers d’origine), à conserver ou à restaurer ailleurs :",
		link: "une sauvegarde du dossier (.recoupe.zip)",
	},
	marksLabel: "Marques",
	download: "Télécharger",
	checked: "Chaque citation est comparée au texte, à sa place, avant que le fichier soit écrit.",
	format: {
		html: {
			name: "Page web (HTML)",
			purpose: "Un seul fichier à lire, imprimer ou publier ; se lit sans réseau",
		},
		docx: {
			name: "Document Word (DOCX)",
			purpose:
				"Pour la rédaction, l’avocat, l’auteur ; le texte avec, dans la marge, un commentaire pour chaque marque",
		},
		pdf: {
			name: "PDF surligné",
			purpose:
				"Pour le service juridique et l’archive ; le même aspect partout, chaque marque surlignée dit tout ce qu’on en sait",
		},
		markdown: {
			name: "Notes (Markdown)",
			purpose:
				"Pour les notes et les brouillons ; du texte simple, avec une note pour chaque marque",
		},
		tei: {
			name: "TEI P5 (XML)",
			purpose:
				"Pour les bibliothèques et la recherche ; le texte, ses marques à côté, dans standOff",
		},
		jsonld: {
			name: "Web Annotation (JSON-LD)",
			purpose: "Pour l’archive et d’autres outils ; le format qui garde le plus",
		},
		"claim-review": {
			name: "ClaimReview (JSON-LD)",
			purpose:
				"Pour les archives et les agrégateurs de vérifications ; chaque verdict définitif, avec tous les passages concernés",
		},
		"annotations-csv": {
			name: "Tableau des marques (CSV)",
			purpose: "Pour le tableur et les statistiques ; une ligne par marque",
		},
		"links-csv": {
			name: "Tableau des liens (CSV)",
			purpose: "Pour le tableur et les cartes de réseau ; une ligne par lien, les deux bouts cités",
		},
		zip: {
			name: "Dossier entier (ZIP)",
			purpose:
				"Pour conserver ou transmettre ; chaque article en page web et en JSON-LD, les tableaux, les liens et les énoncés, avec une somme de contrôle par fichier",
		},
		"webanno-tsv": {
			name: "INCEpTION (WebAnno TSV)",
			purpose:
				"Pour INCEpTION et WebAnno ; phrases, mots, marques et liens, un fichier par article",
		},
		brat: {
			name: "brat (standoff)",
			purpose: "Pour les laboratoires de linguistique ; chaque texte avec ses marques à côté",
		},
		"label-studio": {
			name: "Label Studio (JSON)",
			purpose:
				"Pour l’apprentissage automatique ; une tâche par article, avec la configuration d’étiquetage",
		},
		doccano: {
			name: "doccano (JSON par lignes)",
			purpose:
				"Pour l’apprentissage automatique ; un article par ligne, marques et liens numérotés",
		},
	},
	marks: {
		approved: {
			name: "Marques approuvées seulement",
			meaning: "ce qu’une deuxième personne a approuvé et dont les mots n’ont pas changé depuis",
		},
		all: {
			name: "Toutes les marques",
			meaning:
				"aussi ce qui attend la relecture, est à corriger ou périmé, chaque fois signalé ; rien de rejeté",
		},
	},
	separatorLabel: "Entre les cellules",
	separator: {
		comma: "Virgule (norme)",
		semicolon: "Point-virgule (Excel en français)",
	},
	preparing: "Lecture et vérification…",
	received: (size) => `Reçu : ${size}`,
	refused: (n) =>
		n === 0
			? "Rien n’a été exporté."
			: `Rien n’a été exporté : ${n} ${n < 2 ? "passage ou lien ne correspond" : "passages ou liens ne correspondent"} plus au texte. La personne qui administre Recoupe peut les trouver avec la commande doctor.`,
	saved: (name) => `Téléchargé : ${name}`,
	thing: {
		text: "le texte de la version, mot pour mot",
		scripts: "les signes de toute écriture tels qu’ils se voient, chinois et émojis compris",
		blocks: "titre, intertitres, citations, légendes et autres natures de bloc",
		description: "média, date, auteur, adresse, langue",
		tags: "l’étiquette de chaque passage",
		discontinuous: "les passages en plusieurs morceaux et les chevauchements",
		sourceAndCue: "les mots de la source et les mots introducteurs des attributions",
		speakers: "les locuteurs",
		aliases: "les autres noms des locuteurs",
		certainty: "la certitude",
		quoteType: "le type de discours",
		checkWorthiness: "l’intérêt à vérifier",
		notes: "les notes, avec leur mise en forme",
		noteWords: "les mots des notes",
		links: "les liens, avec leur type et leur sens",
		linkNotes: "la certitude et les notes des liens",
		linkOrigin: "la provenance d’un lien, avec le score de la machine",
		farEnds: "l’autre bout d’un lien : citation, média et date",
		statements: "les énoncés, avec la position de chaque passage",
		decisions: "la dernière décision sur chaque marque et chaque lien",
		offsets: "la place de chaque passage, en chiffres",
		ids: "les identifiants de chaque élément",
		revisions: "les numéros de révision",
		origin: "la provenance d’une marque, avec le score de la machine",
		work: "l’état du travail, la personne chargée et l’échéance",
		earlierDecisions: "les décisions et révisions antérieures",
		otherVersions: "les autres versions du texte, et ce que les passages y sont devenus",
		original: "les octets d’origine dont le texte est tiré",
		history: "l’historique",
	},
	file: {
		subject: (outlet, title) => `${title} (${outlet})`,
		dossier: "Dossier",
		outlet: "Média",
		published: "Publication",
		author: "Auteur",
		address: "Adresse",
		language: "Langue",
		credits: "Agences créditées",
		version: "Version",
		versionOf: (number, date) => `${number}, du ${date}`,
		holds: "Ce fichier contient",
		exported: "Export",
		onlyPassage: "un seul passage",
		onlyStatement: "un seul énoncé",
		onlyMembers: (names) => `marqué par ${names}`,
		onlyBetween: (from, until) =>
			[
				"marqué",
				from === null ? "" : `à partir du ${from}`,
				until === null ? "" : `jusqu’au ${until}`,
			]
				.filter((part) => part !== "")
				.join(" "),
		exportedBy: (date, version) => `${date}, par Recoupe ${version}`,
		utc: (moment) => `${moment} UTC`,
		legend: "Lire les marques",
		legendLead:
			"Chaque marque a une couleur, un soulignement et un signe. Le signe et le numéro qui la suivent mènent à sa note.",
		article: "Article",
		notes: "Notes",
		noNotes: "Aucune marque.",
		missingSigns: (n) =>
			`▯ remplace ${n === 1 ? "un signe" : `${n} signes`} du texte qu’aucune police de ce fichier ne contient. Copiés, et dans ce que dit un surlignage, ils sont ce qu’ils étaient.`,
		note: (number, tag) => `Note ${number} : ${tag}`,
		begins: (tag, number) => `[${tag} ${number}] `,
		backTo: (number) => `Retour au passage ${number}`,
		backToPiece: (number, piece) => `Retour au passage ${number}, morceau ${piece}`,
		passage: "Passage",
		naming: (name) => `${name} : `,
		pieceOf: (piece, of) => `morceau ${piece} sur ${of}`,
		speaker: (n) => (n < 2 ? "Locuteur" : "Locuteurs"),
		source: "Mots de la source",
		cue: "Mots introducteurs",
		quoteType: "Discours",
		certainty: "Certitude",
		checkWorthiness: "Intérêt à vérifier",
		noteText: "Note",
		links: "Liens",
		statements: "Énoncés",
		decision: "Décision",
		markedBy: "Marqué par",
		decidedBy: (outcome, name, date) => `${outcome} par ${name}, ${date}`,
		reason: (reason) => `motif : ${reason}`,
		noteOf: (number) => `note ${number}`,
		statementOf: (number) => `énoncé ${number}`,
		openQuestion: "Question ouverte",
	},
};
