import { quoted } from "../../quoted";
import type { Shape } from "../../shape";
import type { account as en } from "../en/account";

const name = (words: string) => quoted(words, "« ", " »");

export const account: Shape<typeof en> = {
	title: "Votre compte",
	menu: "Compte et jetons",
	tokens: {
		title: "Jetons",
		intro:
			"Avec un jeton, un programme lit et écrit en votre nom : la ligne de commande, un script, un autre outil. Il ne peut rien de plus que vous, et n’approuve pas ce que vous avez modifié.",
		docs: "Ce que peuvent les programmes : la description de l’API",
		create: "Créer un jeton",
		empty: {
			title: "Aucun jeton pour l’instant",
			text: "Créez-en un par programme : chacun pourra être révoqué à part.",
		},
		list: "Vos jetons",
		state: { living: "en service", expired: "expiré", revoked: "révoqué" },
		begins: "Commence par",
		may: "Permet de",
		created: "Créé",
		expires: "Expire",
		expired: "Expiré",
		revoked: "Révoqué",
		lastUsed: "Dernier usage",
		never: "jamais",
	},
	scope: {
		read: { name: "Lire", allows: "dossiers, articles, marques et historique ; exports" },
		annotate: {
			name: "Annoter",
			allows: "importer des articles et modifier leur fiche ; marques, liens, énoncés",
		},
		review: { name: "Relire", allows: "approuver, rejeter, renvoyer, là où vous le pouvez" },
		admin: {
			name: "Administrer",
			allows:
				"créer et modifier des dossiers et leurs membres, supprimer des articles, révoquer des jetons",
		},
	},
	create: {
		title: "Créer un jeton",
		name: "Nom",
		nameHint: "Ce qui s’en servira, pour le reconnaître dans la liste.",
		scopes: "Ce qu’il permet",
		scopesHint:
			"Aucun droit n’en contient un autre : un programme qui écrit doit souvent lire aussi.",
		days: "Durée",
		daysOf: (days) => `${days} jours`,
		submit: "Créer le jeton",
		unanswered:
			"Le jeton a peut-être été créé quand même. Renvoyez la même demande : rien n’est fait deux fois.",
		full: (limit) => `Vous avez ${limit} jetons en service. Révoquez-en un d’abord.`,
	},
	made: {
		title: "Copiez le jeton maintenant",
		text: "Il n’est montré que cette fois. Recoupe n’en garde que l’empreinte et ne pourra plus l’afficher.",
		label: "Jeton",
		copy: "Copier",
		copied: "Copié",
		byHand: "Le navigateur ne le permet pas. Sélectionnez le jeton et copiez-le à la main.",
		keep: "Gardez-le comme un mot de passe. S’il fuite, révoquez-le ici.",
		example: "En ligne de commande, le jeton étant dans la variable RECOUPE_TOKEN :",
		done: "Je l’ai copié",
	},
	lost: {
		title: "Ce jeton est perdu",
		text: "Il a été créé, mais la réponse qui le contenait n’est pas arrivée. Il ne peut plus être affiché et personne ne l’a : révoquez-le, et créez-en un autre.",
		replace: "Le révoquer et en créer un autre",
	},
	revoke: {
		action: "Révoquer",
		actionLabel: (words) => `Révoquer ${name(words)}`,
		title: (words) => `Révoquer ${name(words)} ?`,
		text: "Il prend fin aussitôt : les programmes qui s’en servent seront refusés. C’est sans retour : un jeton révoqué le reste.",
		submit: "Révoquer le jeton",
		done: (words) => `${name(words)} est révoqué.`,
	},
};
