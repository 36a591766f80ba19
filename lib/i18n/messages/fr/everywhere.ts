import { quoted } from "../../quoted";
import type { Shape } from "../../shape";
import type { everywhere as en } from "../en/everywhere";
import { broken } from "./broken";

export const everywhere: Shape<typeof en> = {
	name: "Recoupe",
	cancel: "Annuler",
	save: "Enregistrer",
	remove: "Supprimer",
	restore: "Rétablir",
	undo: "Défaire",
	redo: "Refaire",
	close: "Fermer",
	retry: broken.retry,
	back: "Retour",
	more: "Plus",
	search: "Chercher",
	none: "aucun",
	unknownOutlet: "média inconnu",
	unknownDate: "date inconnue",
	deleted: "supprimé",
	skip: "Aller au contenu",
	notifications: "Messages",
	tagline: "Ce que les articles affirment, démentent et attribuent, vérifié à deux.",
	path: "Où vous êtes",
	account: (name) => `${name} : compte, langue et apparence`,
	language: "Langue",
	theme: "Apparence",
	themes: { system: "Comme l’appareil", light: "Clair", dark: "Sombre" },
	signOut: "Se déconnecter",
	home: broken.home,
	nothingHere: "Il n’y a rien ici",
	nothingHereWhy: "L’adresse est peut-être fausse, ou ce qui s’y trouve n’est pas pour vous.",
	saveState: {
		saved: "Enregistré",
		drafted: "Brouillon gardé sur cet appareil",
		saving: "Enregistrement…",
		kept: "Gardé sur cet appareil",
		windowed: "Gardé dans cette seule fenêtre",
		failed: "Non enregistré",
		reconnecting: "Enregistré. Reconnexion…",
		ended: "Enregistré. Page à recharger",
	},
	present: {
		label: "Présents en ce moment",
		more: (n) => (n < 2 ? "et une autre personne" : `et ${n} autres personnes`),
		on: (names) => `Sélectionnée par ${names}`,
	},
	unsent: {
		sent: (n) =>
			n < 2
				? "Une modification gardée sur cet appareil a été envoyée."
				: `${n} modifications gardées sur cet appareil ont été envoyées.`,
		waiting: (n) =>
			n < 2
				? "Une modification sur cet appareil n’a pas été envoyée."
				: `${n} modifications sur cet appareil n’ont pas été envoyées.`,
		open: "Ouvrir l’article",
		leaveTitle: "Se déconnecter sans avoir tout envoyé ?",
		leave: (n) =>
			n < 2
				? "Une modification n’est que sur cet appareil. Elle y reste pour vous et partira quand vous vous reconnecterez dans ce navigateur."
				: `${n} modifications ne sont que sur cet appareil. Elles y restent pour vous et partiront quand vous vous reconnecterez dans ce navigateur.`,
		leaveLost: (n) =>
			n < 2
				? "Une modification n’est que dans cette fenêtre, et ce navigateur ne garde rien : elle sera perdue si vous vous déconnectez."
				: `${n} modifications ne sont que dans cette fenêtre, et ce navigateur ne garde rien : elles seront perdues si vous vous déconnectez.`,
		leaveAnyway: "Se déconnecter quand même",
	},
	count: {
		articles: (n) => `${n} ${n < 2 ? "article" : "articles"}`,
		passages: (n) => `${n} ${n < 2 ? "passage" : "passages"}`,
		links: (n) => `${n} ${n < 2 ? "lien" : "liens"}`,
		outlets: (n) => `${n} ${n < 2 ? "média" : "médias"}`,
		independentSources: (n) => `${n} ${n < 2 ? "source indépendante" : "sources indépendantes"}`,
	},
	quote: (words) => quoted(words, "« ", " »"),
	gap: " […] ",
	openDenial: "sans lien — que dément-il ?",
	onlyOneSource: (name) => `une seule source : ${name}`,
};
