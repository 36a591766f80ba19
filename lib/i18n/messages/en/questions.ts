/** Words of the open questions of a dossier. */
export const questions = {
	title: "Open questions",
	intro: "What the dossier leaves open. Each question goes away once it is answered.",
	all: "All",
	filter: "Kinds of question",
	kind: {
		unanswered: {
			title: "Denials that are linked to nothing",
			short: "Unlinked denials",
			why: "What does it deny? Link it to the passage it answers.",
			action: "Link…",
		},
		"single-source": {
			title: "Statements with one source",
			short: "One source",
			why: "Everybody who asserts it has it from one source.",
			action: "Open the statement",
		},
		contradiction: {
			title: "Contradictions that are not settled",
			short: "Contradictions",
			why: "The two cannot both be true, and no statement with a verdict holds either.",
			action: "Compare",
		},
		speakerless: {
			title: "Attributions without a speaker",
			short: "No speaker",
			why: "Whose words are they?",
			action: "Say who speaks…",
		},
		unsettled: {
			title: "Statements without a verdict",
			short: "No verdict",
			why: "Nobody has settled it.",
			action: "Open the statement",
		},
		stale: {
			title: "Stale marks",
			short: "Stale",
			why: "Its words have changed since it was marked.",
			action: "Look at it",
		},
	},
	actionFor: (action: string, about: string) => `${action} ${about}`,
	more: (n: number) => `and ${n} more ${n === 1 ? "passage" : "passages"}`,
	noPassages: "no passage yet",
	none: {
		title: "No open question",
		text: "Every denial is linked, every attribution has its speaker, every statement its verdict.",
	},
	noneOfKind: "No open question of this kind.",
	speaker: {
		title: "Who speaks?",
		submit: "Save",
		known: "A speaker of the dossier",
		choose: "choose",
		other: "Or somebody new",
		needed: "Choose a speaker, or name a new one.",
		saved: "Speaker saved: the passage waits for review again.",
	},
};
