import type { Shape } from "../../shape";
import type { broken as en } from "../en/broken";

export const broken: Shape<typeof en> = {
	title: "Cet écran est en panne",
	told: "Une panne s’est produite dans Recoupe. Elle a été consignée.",
	retry: "Réessayer",
	home: "Vers les dossiers",
	reference: "Référence pour qui s’occupe de cette installation :",
};
