import type { Shape } from "../../shape";
import type { sourcing as en } from "../en/sourcing";

export const sourcing: Shape<typeof en> = {
	title: "Qui a repris qui",
	intro:
		"D’après les agences créditées, les liens approuvés, les attributions et les copies dont les dates sont connues.",
	none: "Rien ne montre que ces articles se soient repris.",
	columns: { article: "Article", from: "A repris", shownBy: "Indice" },
	reason: {
		credit: (by) => `crédite ${by}`,
		linked: (by) => `lien approuvé : ${by}`,
		attribution: (by) => `attribue à ${by}`,
		copy: (by) => `${by} % de son texte s’y trouve déjà`,
	},
	circle: {
		title: "Sources circulaires",
		short: "en boucle",
		text: (names) =>
			`${names} se sont repris mutuellement, directement ou par d’autres. Ils ne se confirment pas l’un l’autre.`,
	},
	all: (n) => `Tout afficher (${n})`,
};
