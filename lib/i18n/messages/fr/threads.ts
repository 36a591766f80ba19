import type { Shape } from "../../shape";
import type { threads as en } from "../en/threads";

export const threads: Shape<typeof en> = {
	title: "Discussion",
	none: "Personne n’a encore posé de question ici.",
	start: "Ouvrir une discussion",
	another: "En ouvrir une autre",
	messageLabel: "Message",
	answerLabel: "Réponse",
	editLabel: "Modifier le message",
	send: "Envoyer",
	sendKey: "Ctrl ↵",
	answer: "Répondre",
	cancel: "Annuler",
	save: "Enregistrer",
	loading: "Chargement…",
	kept: "Pas envoyé. Ce que vous avez écrit est conservé sur cet appareil.",
	keptEmpty: "Écrivez d’abord quelque chose.",
	holdsApproval: "Suspendre l’approbation jusqu’à la résolution",
	holdsHint: "Personne ne peut approuver tant que cette discussion est ouverte.",
	holding: "Approbation suspendue",
	resolved: (name: string, ago: string) => `Résolue par ${name}, ${ago}`,
	resolve: "Résoudre",
	reopen: "Rouvrir",
	hold: "Suspendre l’approbation",
	free: "Ne plus suspendre l’approbation",
	showResolved: (n: number) =>
		n > 1 ? `Afficher les ${n} discussions résolues` : "Afficher la discussion résolue",
	hideResolved: "Masquer ce qui est résolu",
	removed: "Ce message a été supprimé.",
	edited: "modifié",
	earlier: "Ce qu’il disait avant",
	notKept: "Ce qu’il disait avant ses premières modifications n’a pas été conservé.",
	edit: "Modifier",
	remove: "Supprimer",
	removedToast: "Message supprimé",
	restoredToast: "Message rétabli",
	actions: (name: string) => `Message de ${name} : autres actions`,
	threadBy: (name: string, ago: string) => `Discussion ouverte par ${name}, ${ago}`,
	failed: "La discussion n’a pas pu être lue.",
	moved: "Quelqu’un a été plus rapide : la discussion est affichée telle qu’elle est maintenant.",
	open: (n: number) => (n > 1 ? `${n} discussions ouvertes` : `${n} discussion ouverte`),
	openHolding: (n: number) =>
		n > 1
			? `${n} discussions ouvertes, approbation suspendue`
			: `${n} discussion ouverte, approbation suspendue`,
	showThread: "Voir la discussion",
	inbox: {
		title: "Boîte de réception",
		intro: "Ce qui vous concerne : mentions, réponses et décisions sur votre travail.",
		linkLabel: (n: number) => {
			if (n === 0) return "Boîte de réception";
			return `Boîte de réception, ${n > 1 ? `${n} non lus` : `${n} non lu`}`;
		},
		many: (n: number) => `${n}+`,
		empty: "Rien pour l’instant.",
		emptyNext:
			"Quand quelqu’un vous mentionne, vous répond ou tranche sur votre travail, vous le voyez ici.",
		allRead: "Tout marquer comme lu",
		filter: "Ce qui est affiché",
		all: "Tout",
		onlyUnread: "Non lus",
		nothingUnread: "Tout est lu.",
		markRead: "Marquer comme lu",
		markUnread: "Marquer comme non lu",
		isUnread: "Non lu",
		reason: {
			mention: "{who} vous mentionne",
			reply: "{who} a écrit dans une discussion où vous êtes",
			own: "{who} a écrit à propos de {thing}",
			decision: "{who} {outcome}",
		},
		thing: {
			annotation: "votre marque",
			link: "votre lien",
			membership: "votre rattachement à un énoncé",
			statement: "votre énoncé",
			verdict: "votre verdict",
		},
		outcome: {
			approved: "a approuvé {thing}, après une modification par quelqu’un d’autre",
			changes_requested: "vous a renvoyé {thing}",
			rejected: "a rejeté {thing}",
		},
		grounds: (words: string) => `Motif : ${words}`,
		newest: (n: number) => `Voici les ${n} plus récents. Le reste est dans l’activité.`,
	},
};
