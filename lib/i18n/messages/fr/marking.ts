import type { Shape } from "../../shape";
import type { marking as en } from "../en/marking";

export const marking: Shape<typeof en> = {
	keep: (marks) => `Garder ${marks}`,
	keepSpaces: "Garder les espaces",
	edges: {
		start: "Début de la marque",
		end: "Fin de la marque",
		hint: "À déplacer, ou aux flèches ; avec Maj, mot à mot.",
	},
};
