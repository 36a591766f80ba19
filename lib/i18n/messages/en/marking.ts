/** Words of selecting in a text and of finding one's way among marks. */
export const marking = {
	keep: (marks: string) => `Keep ${marks}`,
	keepSpaces: "Keep the spaces",
	identical: {
		button: "Identical…",
		title: "Mark the same words everywhere",
		text: "The same words in the newest texts of this dossier, whatever their capitals, quotation marks and spaces. Only what is ticked gets a mark; all of it is one step to undo.",
		tag: "Tag",
		loading: "Looking through the articles of the dossier…",
		count: (all: number, marked: number, left: number) =>
			[
				`${all} ${all === 1 ? "place" : "places"}`,
				...(marked > 0 ? [`${marked} marked so already, left out`] : []),
				...(left > 0 ? [`${left} more not shown`] : []),
			].join(" · "),
		already: "already marked",
		mark: (n: number) => `Mark ${n} ${n === 1 ? "passage" : "passages"}`,
		marked: (n: number) => `${n} ${n === 1 ? "passage" : "passages"} marked.`,
	},
	filter: {
		title: "Filter",
		clear: "Show all",
		all: "all",
		tag: "Tag",
		state: "State",
		author: "Author",
		speaker: "Speaker",
		nobody: "nobody",
		count: (through: number, all: number) => `${through} of ${all} marks shown.`,
		outside: "The open mark is not one of them.",
	},
	back: (title: string) => `Back to where you were: ${title}`,
	keys: {
		off: "off",
		change: "Change keys",
		text: "A key of one character can be changed by typing another, or switched off by clearing its field: in this browser, for you.",
		taken: (key: string, words: string) => `${key} is taken: ${words}.`,
		noKey: "One character, please.",
		reset: "Put all keys back",
	},
	caret: {
		title: "Move the caret in the text",
		extend: "With Shift, the words in between are selected.",
		by: {
			character: "By characters",
			word: "By words",
			sentence: "By sentences",
			line: "To the ends of the line",
			page: "By pages",
			text: "To the ends of the text",
		},
	},
	edges: {
		start: "Beginning of the mark",
		end: "End of the mark",
		hint: "Drag it, or use the arrow keys; with Shift by words.",
	},
};
