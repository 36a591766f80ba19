import { quoted } from "../../quoted";
import type { Shape } from "../../shape";
import type { webhooks as en } from "../en/webhooks";

const name = (words: string) => quoted(words, "« ", " »");

export const webhooks: Shape<typeof en> = {
	menu: "Webhooks",
	title: "Webhooks",
	intro:
		"Un webhook annonce à un programme extérieur ce qui se passe dans les dossiers : le type de chaque événement et des identifiants, sans les mots de personne. Il annonce ce que peut voir l’administrateur qui l’a modifié en dernier.",
	list: "Webhooks",
	empty: {
		title: "Aucun webhook pour l’instant",
		text: "Créez-en un par programme à prévenir.",
	},
	create: "Créer un webhook",
	edit: "Modifier",
	editOf: (words: string) => `Modifier ${name(words)}`,
	remove: "Supprimer",
	removeOf: (words: string) => `Supprimer ${name(words)}`,
	removal: {
		title: (words: string) => `Supprimer ${name(words)} ?`,
		text: "Ses envois disparaissent avec lui. C’est définitif.",
		submit: "Supprimer le webhook",
		done: (words: string) => `${name(words)} est supprimé.`,
	},
	form: {
		title: "Webhook",
		name: "Nom",
		address: "Adresse",
		addressHint: "http ou https, sur une machine publique. Ce qui y est envoyé est signé.",
		dossier: "Ce qu’il annonce",
		everyDossier: "tous mes dossiers",
		otherDossier: "un autre dossier",
		types: "Événements",
		typesHint: "Ouvrez une catégorie pour choisir des événements un à un.",
		isOn: "Actif",
		isOnHint: "Ce qui se passe pendant l’arrêt n’est pas annoncé après coup.",
		submit: "Enregistrer",
		saved: "Enregistré.",
		full: "La rédaction a autant de webhooks qu’elle peut en avoir.",
	},
	secret: {
		title: "Copiez le secret maintenant",
		text: "Il permet au destinataire de vérifier que l’annonce vient d’ici. Il n’est montré que cette fois.",
		label: "Secret",
		copy: "Copier",
		copied: "Copié",
		byHand: "Le navigateur ne le permet pas. Sélectionnez-le et copiez-le à la main.",
		done: "Je l’ai copié",
		rotate: "Nouveau secret",
		rotateOf: (words: string) => `Nouveau secret pour ${name(words)}`,
		rotation: {
			title: (words: string) => `Un nouveau secret pour ${name(words)} ?`,
			text: "Pendant un jour, les envois sont signés avec les deux, le temps que le destinataire change.",
			submit: "Créer un nouveau secret",
		},
		lost: "Le secret a été créé, mais la réponse qui le contenait n’est pas arrivée. Créez-en un autre.",
		both: (moment: string) => `Signe aussi avec l’ancien secret jusqu’au ${moment}`,
	},
	by: (words: string) => `Au nom de ${words}`,
	types: (n: number) => (n < 2 ? `${n} type d’événement` : `${n} types d’événements`),
	on: "actif",
	off: "arrêté",
	disabled: {
		member: "Arrêté par un administrateur.",
		failures: "Arrêté : son destinataire a échoué dix fois de suite.",
		gone: "Arrêté : son destinataire dit qu’il n’existe plus (410).",
		maker:
			"Arrêté : la personne au nom de qui il annonçait n’est plus administratrice. Modifiez-le pour le reprendre.",
		secret:
			"Arrêté : son secret ne peut plus être lu. Créez-en un nouveau, puis remettez-le en marche.",
	},
	failures: (n: number) => (n < 2 ? `${n} échec de suite` : `${n} échecs de suite`),
	test: "Envoyer un essai",
	testOf: (words: string) => `Envoyer un essai à ${name(words)}`,
	tested: "L’essai est en route.",
	log: {
		title: "Envois",
		of: (words: string) => `Envois de ${name(words)}`,
		empty: "Rien n’a encore été envoyé.",
		loading: "Lecture des envois…",
		reload: "Relire",
		more: "Montrer les plus anciens",
		redeliver: "Renvoyer",
		redeliverOf: (type: string, moment: string) => `Renvoyer ${type} du ${moment}`,
		sent: "Il est de nouveau en route.",
		state: {
			waiting: "en attente",
			delivered: "remis",
			failed: "abandonné",
			dropped: "non annoncé",
		},
		tries: (n: number) => (n < 2 ? `${n} essai` : `${n} essais`),
		status: (status: string) => `réponse ${status}`,
		next: (moment: string) => `prochain essai ${moment}`,
	},
	stopped: {
		title: (words: string) => `Le webhook ${name(words)} n’annonce plus rien`,
		see: "S’en occuper",
	},
};
