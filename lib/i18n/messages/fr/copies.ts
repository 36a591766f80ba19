import type { Shape } from "../../shape";
import type { copies as en } from "../en/copies";

export const copies: Shape<typeof en> = {
	share: (percent) => `${percent} % de ce texte se retrouvent dans`,
	paragraphs: (n) =>
		n < 2
			? "Un paragraphe de ce texte se retrouve dans"
			: `${n} paragraphes de ce texte se retrouvent dans`,
	order: {
		earlier: "paru plus tôt",
		later: "paru plus tard",
		unknown: "ordre inconnu : les dates ne tranchent pas",
	},
	before: (time) => `paru ${time} plus tôt`,
	after: (time) => `paru ${time} plus tard`,
	compare: (title) => `Comparer avec « ${title} »`,
	more: (n) => (n < 2 ? "et dans un autre article" : `et dans ${n} autres articles`),
	short: (percent, name) => `${percent} % aussi dans ${name}`,
	shortParagraphs: (n, name) => `${n} ${n < 2 ? "paragraphe" : "paragraphes"} aussi dans ${name}`,
};
