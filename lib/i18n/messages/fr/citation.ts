import type { Shape } from "../../shape";
import type { citation as en } from "../en/citation";

export const citation: Shape<typeof en> = {
	copyPassage: "Copier comme citation",
	passageCopied: "Citation copiée, avec son lien.",
	copyStatement: "Copier avec ses sources",
	statementCopied: "Copié avec ses sources.",
	refused: "Le navigateur n’a pas permis de copier.",
	stance: { asserts: "Affirmé dans", denies: "Démenti dans", reports: "Rapporté dans" },
	evidence: "Preuves",
};
