/** Words of the history of one thing, and of bringing back what it said. */
export const history = {
	restore: "Restore this state",
	restoreOf: (when: string) => `Restore this state, of ${when}`,
	restored: "It says again what it said then.",
	takenBack: "It says again what it said just before.",
	cannot: {
		version: "Its words were those of an earlier version of the text.",
		links: "Its links do not allow this tag: change or remove them first.",
		ends: "It joined other passages then.",
		statement: "The statement it was in is not there any more.",
	},
	membership: {
		show: "History",
		showOf: (quote: string) => `History of ${quote} in this statement`,
		title: "History of the passage in the statement",
		placed: (who: string, when: string) => `${who} put it into a statement, ${when}`,
		field: { statementId: "Statement", stance: "Position", said: "Who, when, where" },
		thisStatement: "this statement",
		otherStatement: "another statement",
	},
	statement: {
		wordings: "Earlier wordings",
		placed: (who: string, when: string) => `${who} created it, ${when}`,
	},
};
