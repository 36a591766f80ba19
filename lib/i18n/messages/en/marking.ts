/** Words of selecting in a text and of finding one's way among marks. */
export const marking = {
	keep: (marks: string) => `Keep ${marks}`,
	keepSpaces: "Keep the spaces",
	edges: {
		start: "Beginning of the mark",
		end: "End of the mark",
		hint: "Drag it, or use the arrow keys; with Shift by words.",
	},
};
