/** Words of the marks that come in with a text. */
export const importMarks = {
	title: "Marks in the file",
	format: {
		"web-annotation": "Web Annotation (JSON-LD)",
		"webanno-tsv": "INCEpTION (WebAnno TSV)",
		brat: "brat standoff",
		"label-studio": "Label Studio",
		doccano: "doccano",
	},
	lead: (format: string) =>
		`Read as ${format}. All marks come in as proposed, by you: somebody else reviews them.`,
	none: "No mark comes along.",
	along: (tags: string, links: string) =>
		links === "" ? `Come along: ${tags}.` : `Come along: ${tags}; ${links}.`,
	ofTag: (n: number, tag: string) => `${n} × ${tag}`,
	links: (n: number) => `${n} ${n === 1 ? "link" : "links"}`,
	labelled: (label: string, n: number) => `“${label}”, ${n} ${n === 1 ? "mark" : "marks"}`,
	related: (label: string, n: number) => `“${label}”, ${n} ${n === 1 ? "relation" : "relations"}`,
	unnamed: "no label",
	labels: "What the file’s labels are here",
	relations: "What the file’s relations are here",
	leaveOut: "leave out",
	behind: "What stays behind",
	leftOut: (n: number) =>
		n === 1 ? "1 mark whose label is left out" : `${n} marks whose label is left out`,
	relationsLeftOut: (n: number) =>
		n === 1
			? "1 relation that is left out, or whose marks are"
			: `${n} relations that are left out, or whose marks are`,
	forbidden: (n: number, type: string, from: string, to: string) =>
		`${n} × “${type}”: it cannot go from ${from} to ${to}`,
	repaired: (n: number) =>
		n === 1
			? "1 mark was not where the file says, and was found by its words."
			: `${n} marks were not where the file says, and were found by their words.`,
	unplaced: (n: number) =>
		n === 1 ? "1 mark has no place in the text:" : `${n} marks have no place in the text:`,
	more: (n: number) => `and ${n} more`,
	reason: {
		outside: "its place is outside the text",
		"no-words": "it has no words, or cuts a character in two",
		"other-words": "its words are not in the text",
		"several-places": "its words are in several places",
		"too-long": "it is longer than a passage can be",
		"overlapping-pieces": "its pieces overlap",
	},
	left: {
		events: (n: number) => `${n} ${n === 1 ? "event" : "events"}`,
		attributes: (n: number) =>
			`${n} ${n === 1 ? "particular" : "particulars"} that marks do not have here`,
		references: (n: number) => `${n} ${n === 1 ? "reference" : "references"} to other sources`,
		"other-annotators": (n: number) =>
			`the marks of ${n} other ${n === 1 ? "annotator" : "annotators"}`,
		"far-links": (n: number) => `${n} ${n === 1 ? "link" : "links"} to other articles`,
		memberships: (n: number) => `${n} ${n === 1 ? "membership" : "memberships"} of statements`,
		decisions: (n: number) => `${n} ${n === 1 ? "decision" : "decisions"}`,
		"damaged-lines": (n: number) => `${n} ${n === 1 ? "line" : "lines"} that cannot be read`,
		"broken-relations": (n: number) =>
			`${n} ${n === 1 ? "relation" : "relations"} with an end that is not there`,
	},
	speakers: (names: string) =>
		`Speakers that this dossier does not know: ${names}. Add them first, or name them afterwards.`,
};
