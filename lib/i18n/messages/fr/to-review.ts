import type { Shape } from "../../shape";
import type { toReview as en } from "../en/to-review";

export const toReview: Shape<typeof en> = {
	label: (told) => `À relire : ${told}`,
	title: "En attente de votre décision",
	many: (n) => `${n}+`,
};
