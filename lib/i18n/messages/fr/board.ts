import type { Shape } from "../../shape";
import type { board as en } from "../en/board";

export const board: Shape<typeof en> = {
	intro:
		"Où en est le travail sur chaque article. Glissez une fiche vers une autre colonne, ou passez par son menu ; les responsables et les relecteurs confient les articles.",
	none: "Rien ici",
	actionsFor: (title) => `Déplacer ou confier « ${title} »`,
	moveTo: "Déplacer vers",
	take: "Le prendre",
	handBack: "Le rendre",
	assign: "Confier…",
	nothing: "Quelqu’un d’autre l’a en charge",
	moved: (title, state) => `« ${title} » : ${state}.`,
	taken: (title) => `Vous avez maintenant « ${title} » en charge.`,
	handedBack: (title) => `Plus personne n’a « ${title} » en charge.`,
	assigned: (title, name) => `« ${title} » est maintenant confié à ${name}.`,
	undone: (title) => `« ${title} » est comme avant.`,
	form: {
		title: "Confier l’article",
		assignee: "Membre",
		dueOn: "À rendre le",
		message: "Consigne",
		messageHint: "Ce qu’il faut regarder. Facultative ; elle s’affiche avec l’article.",
		submit: "Confier",
	},
	workload: {
		title: "Qui a quoi",
		member: "Membre",
		open: "À finir",
		overdue: "En retard",
		waiting: "Marques à relire",
		nobody: "personne",
	},
	mine: {
		title: "Confiés à moi",
		overdue: (n) => `${n} en retard`,
	},
};
