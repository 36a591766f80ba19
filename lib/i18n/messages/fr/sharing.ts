import type { Shape } from "../../shape";
import type { sharing as en } from "../en/sharing";

export const sharing: Shape<typeof en> = {
	menu: "Partage",
	button: "Partager",
	title: { article: "Partager cet article", statement: "Partager cet énoncé" },
	intro: {
		article:
			"Un lien montre les passages approuvés, chacun dans sa phrase, à qui le possède. Rien d’autre de la rédaction n’est montré : ni notes, ni noms, ni rien qui attende une relecture.",
		statement:
			"Un lien montre l’énoncé, ses passages approuvés, chacun dans sa phrase, et son verdict une fois confirmé, à qui le possède. Rien d’autre de la rédaction n’est montré : ni éléments de preuve, ni notes, ni noms.",
	},
	days: "Durée",
	daysOf: (days: string) => (days === "1" ? "1 jour" : `${days} jours`),
	whole: "Montrer le texte entier de l’article",
	wholeHint: "Assurez-vous que la rédaction peut le publier.",
	make: "Créer un lien",
	full: "Ce dossier a autant de liens qu’il peut en avoir. Révoquez-en d’abord.",
	made: {
		title: "Copiez le lien maintenant",
		text: "Il n’est montré que cette fois. Recoupe n’en garde que l’empreinte et ne peut pas le montrer de nouveau ; s’il est perdu, révoquez-le et créez-en un autre.",
		link: "Lien",
		code: "Code pour une autre page",
		codeHint: "Fonctionne sur les pages que la rédaction autorise.",
		copy: "Copier",
		copyCode: "Copier le code",
		copied: "Copié",
		byHand: "Le navigateur ne le permet pas. Sélectionnez-le et copiez-le à la main.",
		frame: (title: string) => `Vérification : ${title}`,
		another: "En créer un autre",
	},
	lost: "Le lien a été créé, mais la réponse qui le contenait n’est pas arrivée. Révoquez-le ci-dessous et créez-en un autre.",
	list: "Liens",
	empty: "Pas encore de lien.",
	loading: "Lecture des liens…",
	state: { living: "actif", expired: "expiré", revoked: "révoqué" },
	by: (name: string, day: string) => `Créé par ${name} le ${day}`,
	ends: { living: "Jusqu’au", expired: "Expiré le", revoked: "Révoqué le" },
	wholeText: "avec le texte entier",
	opened: (n: number) => (n === 0 ? "Jamais ouvert" : `Ouvert ${n} fois`),
	lastOpened: (day: string) => `la dernière le ${day}`,
	revoke: {
		action: "Révoquer",
		actionOf: (day: string) => `Révoquer le lien du ${day}`,
		done: "Le lien est révoqué.",
	},
	restore: {
		action: "Annuler",
		actionOf: (day: string) => `Rétablir le lien du ${day}`,
		done: "Le lien fonctionne de nouveau.",
	},
	rules: {
		title: "Partage",
		intro:
			"Les relecteurs peuvent créer des liens par lesquels des personnes sans compte lisent ce qui a été approuvé d’un article ou d’un énoncé. Chaque lien prend fin de lui-même et peut être révoqué.",
		isOn: "Les relecteurs peuvent créer des liens",
		isOnHint:
			"Désactivé, aucun lien existant ne montre plus rien. Réactivé, ceux qui n’ont pas pris fin montrent de nouveau la même chose.",
		wholeTexts: "Un lien peut montrer le texte entier d’un article",
		wholeTextsHint:
			"Les textes d’autres médias leur appartiennent. Désactivé, les passages sont montrés dans leurs phrases.",
		hosts: "Sites qui peuvent intégrer ce qui est partagé",
		hostsHint:
			"Un hôte par ligne, par exemple www.example.org, ou *.example.org pour tous ceux en dessous. Vide : aucun site.",
		save: "Enregistrer",
		saved: "Enregistré.",
	},
	page: {
		statement: "Énoncé",
		passages: (n: number) => (n < 2 ? `${n} passage approuvé` : `${n} passages approuvés`),
		none: "Rien n’a encore été approuvé.",
		text: "Le texte entier",
		original: "Article d’origine",
		approved: "N’est montré que ce qu’une deuxième personne a approuvé.",
		until: (day: string) => `Cette adresse est valable jusqu’au ${day}.`,
		gone: {
			title: "Il n’y a rien à cette adresse",
			text: "Elle a peut-être pris fin. Demandez-en une autre à la personne qui vous l’a donnée.",
		},
		busy: { title: "Impossible à montrer pour l’instant", text: "Réessayez dans une minute." },
	},
};
