import type { Shape } from "../../shape";
import type { bulkImports as en } from "../en/bulk-imports";

export const bulkImports: Shape<typeof en> = {
	title: "Imports en une fois",
	hint: "Une archive, ou plus de vingt fichiers à la fois, sont importés sans question pour chacun : ce qui est proposé est enregistré, et peut être corrigé ou annulé depuis l’activité.",
	sending: (done, all) => `Envoi des fichiers : ${done} sur ${all}`,
	notSent: (n) =>
		`${n} ${n < 2 ? "fichier n’a pas été envoyé" : "fichiers n’ont pas été envoyés"} :`,
	sendAgain: (n) => (n < 2 ? "Le renvoyer" : `Renvoyer les ${n}`),
	begun: (when, by) => `${when}, ${by}`,
	state: {
		filling: "en cours d’envoi",
		running: "en cours",
		done: "terminé",
		cancelled: "annulé",
	},
	counts: {
		waiting: (n) => `${n} en attente`,
		opened: (n) => `${n} ${n < 2 ? "archive ouverte" : "archives ouvertes"}`,
		imported: (n) => `${n} ${n < 2 ? "importé" : "importés"}`,
		"already-there": (n) => `${n} déjà là`,
		failed: (n) => `${n} non ${n < 2 ? "importé" : "importés"}`,
		cancelled: (n) => `${n} ${n < 2 ? "laissé" : "laissés"}`,
	},
	progress: "Avancement de l’import",
	cancel: "Annuler ce qui attend",
	showLines: "Voir chaque fichier",
	hideLines: "Masquer les fichiers",
	lines: "Ce qu’est devenu chaque fichier",
	lineState: {
		waiting: "en attente",
		opened: "ouverte",
		imported: "importé",
		"already-there": "déjà là",
		failed: "non importé",
		cancelled: "laissé",
	},
};
