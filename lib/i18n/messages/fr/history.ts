import type { Shape } from "../../shape";
import type { history as en } from "../en/history";

export const history: Shape<typeof en> = {
	restore: "Rétablir cet état",
	restoreOf: (when) => `Rétablir cet état, du ${when}`,
	restored: "L’état d’alors est rétabli.",
	takenBack: "L’état d’avant est rétabli.",
	cannot: {
		version: "Ses mots étaient ceux d’une version antérieure du texte.",
		links: "Ses liens n’admettent pas cette étiquette : changez-les ou supprimez-les d’abord.",
		ends: "Il reliait alors d’autres passages.",
		statement: "L’énoncé où il se trouvait n’existe plus.",
	},
	membership: {
		show: "Historique",
		showOf: (quote) => `Historique de ${quote} dans cet énoncé`,
		title: "Historique du passage dans l’énoncé",
		placed: (who, when) => `${who} l’a mis dans un énoncé, ${when}`,
		field: { statementId: "Énoncé", stance: "Position", said: "Qui, quand, où" },
		thisStatement: "cet énoncé",
		otherStatement: "un autre énoncé",
	},
	statement: {
		wordings: "Formulations antérieures",
		placed: (who, when) => `${who} l’a créé, ${when}`,
	},
};
