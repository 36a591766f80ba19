/** Words of what is copied to be cited elsewhere. */
export const citation = {
	copyPassage: "Copy as a citation",
	passageCopied: "Copied as a citation, with its link.",
	copyStatement: "Copy with its sources",
	statementCopied: "Copied with its sources.",
	refused: "The browser did not let it be copied.",
	stance: { asserts: "Asserted in", denies: "Denied in", reports: "Reported in" },
	evidence: "Evidence",
};
