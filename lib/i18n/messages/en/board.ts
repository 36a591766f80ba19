/** Words of the board: the articles of a dossier by where the work on them is, and who does it. */
export const board = {
	intro:
		"Where the work on each article is. Drag a card to another column, or use its menu; leads and reviewers give articles to members.",
	none: "Nothing here",
	actionsFor: (title: string) => `Move or assign “${title}”`,
	moveTo: "Move to",
	take: "Take it",
	handBack: "Give it back",
	assign: "Assign…",
	nothing: "Somebody else has it",
	moved: (title: string, state: string) => `“${title}”: ${state}.`,
	taken: (title: string) => `You have “${title}” now.`,
	handedBack: (title: string) => `Nobody has “${title}” now.`,
	assigned: (title: string, name: string) => `“${title}” is with ${name} now.`,
	undone: (title: string) => `“${title}” is as it was before.`,
	form: {
		title: "Assign the article",
		assignee: "Member",
		dueOn: "Due on",
		message: "Message",
		messageHint: "What to look at. Optional; the member sees it with the article.",
		submit: "Assign",
	},
	workload: {
		title: "Who has what",
		member: "Member",
		open: "Not done",
		overdue: "Overdue",
		waiting: "Marks waiting for review",
		nobody: "nobody",
	},
	mine: {
		title: "Assigned to me",
		overdue: (n: number) => `${n} overdue`,
	},
};
