/** Words of the exports: of their screen and of the files themselves. */
export const exports = {
	title: "Export",
	heading: {
		passage: "Export this passage",
		article: "Export this article",
		statement: "Export this statement",
		dossier: "Export the dossier",
	},
	placeLabel: "How much",
	place: {
		passage: "This passage",
		article: "This article",
		statement: "This statement",
		dossier: "The whole dossier",
	},
	narrow: {
		title: "Only some of the marks",
		tags: "Tags",
		states: "States",
		members: "Marked by",
		from: "Marked from",
		until: "Marked until",
		all: "None ticked: all of them",
		only: (n: number) =>
			n === 1 ? "Only the one that is ticked" : `Only the ${n} that are ticked`,
	},
	preview: { show: "Show the first page", title: "First page" },
	formatLabel: "Format",
	backup: {
		text: "What no format carries (history, conversations, original files), to keep it or to restore it elsewhere:",
		link: "a backup of the dossier (.recoupe.zip)",
	},
	marksLabel: "Marks",
	download: "Download",
	checked: "Every quote is compared with the text at its place before the file is written.",
	format: {
		html: {
			name: "Web page (HTML)",
			purpose: "One file to read, print or publish; works without a network",
		},
		docx: {
			name: "Word document (DOCX)",
			purpose:
				"For the desk, the lawyer, the author; the text with a comment in the margin on every mark",
		},
		pdf: {
			name: "PDF with highlights",
			purpose:
				"For legal and the archive; looks the same everywhere, with a highlight on every mark that says everything known of it",
		},
		markdown: {
			name: "Notes (Markdown)",
			purpose: "For notes and drafts; plain text with a footnote for every mark",
		},
		tei: {
			name: "TEI P5 (XML)",
			purpose: "For libraries and research; the text with its marks beside it, in standOff",
		},
		jsonld: {
			name: "Web Annotation (JSON-LD)",
			purpose: "For archives and other tools; the format that keeps the most",
		},
		"claim-review": {
			name: "ClaimReview (JSON-LD)",
			purpose:
				"For fact-check archives and aggregators; each verdict that stands, with every passage it is about",
		},
		"annotations-csv": {
			name: "Table of marks (CSV)",
			purpose: "For spreadsheets and statistics; one line for each mark",
		},
		"links-csv": {
			name: "Table of links (CSV)",
			purpose: "For spreadsheets and network maps; one line for each link, both ends quoted",
		},
		zip: {
			name: "Whole dossier (ZIP)",
			purpose:
				"For keeping and handing over; each article as a web page and as JSON-LD, the tables, the links and the statements, with a checksum for each file",
		},
		"webanno-tsv": {
			name: "INCEpTION (WebAnno TSV)",
			purpose: "For INCEpTION and WebAnno; sentences, words, marks and links, one file an article",
		},
		brat: {
			name: "brat standoff",
			purpose: "For language-technology labs; each text with its marks beside it",
		},
		"label-studio": {
			name: "Label Studio (JSON)",
			purpose: "For machine-learning teams; one task an article, with the labelling configuration",
		},
		doccano: {
			name: "doccano (JSON lines)",
			purpose: "For machine-learning teams; one article a line, marks and links by number",
		},
	},
	marks: {
		approved: {
			name: "Approved marks only",
			meaning: "what a second person has approved and whose words have not changed since",
		},
		all: {
			name: "All marks",
			meaning:
				"also what waits for review, was sent back or is stale, each said so; nothing rejected",
		},
	},
	separatorLabel: "Between the cells",
	separator: {
		comma: "Comma (standard)",
		semicolon: "Semicolon (Excel in French)",
	},
	preparing: "Reading and checking…",
	received: (size: string) => `Received: ${size}`,
	refused: (n: number) =>
		n === 0
			? "Nothing was exported."
			: `Nothing was exported: ${n} ${n === 1 ? "passage or link does" : "passages or links do"} not match the text any more. Whoever runs Recoupe can find them with the doctor command.`,
	saved: (name: string) => `Downloaded: ${name}`,
	thing: {
		text: "the text of the version, every word",
		scripts: "signs of every script as they look, Chinese and emoji too",
		blocks: "headline, headings, quotes, captions and what else a block is",
		description: "outlet, date, author, address, language",
		tags: "the tag of each passage",
		discontinuous: "passages in several pieces, and overlaps",
		sourceAndCue: "source and cue words of attributions",
		speakers: "speakers",
		aliases: "other names of speakers",
		certainty: "certainty",
		quoteType: "quote type",
		checkWorthiness: "check-worthiness",
		notes: "notes, with their formatting",
		noteWords: "the words of notes",
		links: "links, with their type and direction",
		linkNotes: "certainty and notes of links",
		linkOrigin: "where a link came from, with a machine’s score",
		farEnds: "the far end of a link: quote, outlet and date",
		statements: "statements, with the stance of each passage",
		decisions: "the last decision about each mark and link",
		offsets: "the place of each passage as numbers",
		ids: "the identifiers of everything",
		revisions: "revision numbers",
		origin: "where a mark came from, with a machine’s score",
		work: "state of the work, assignee and due date",
		earlierDecisions: "earlier decisions and revisions",
		otherVersions: "other versions of the text, and what became of the passages in them",
		original: "the original bytes the text was made from",
		history: "the history",
	},
	file: {
		subject: (outlet: string, title: string) => `${title} (${outlet})`,
		dossier: "Dossier",
		outlet: "Outlet",
		published: "Published",
		author: "Author",
		address: "Address",
		language: "Language",
		credits: "Agencies named",
		version: "Version",
		versionOf: (number: number, date: string) => `${number}, of ${date}`,
		holds: "This file holds",
		exported: "Exported",
		onlyPassage: "one passage only",
		onlyStatement: "one statement only",
		onlyMembers: (names: string) => `marked by ${names}`,
		onlyBetween: (from: string | null, until: string | null) =>
			["marked", from === null ? "" : `from ${from}`, until === null ? "" : `until ${until}`]
				.filter((part) => part !== "")
				.join(" "),
		exportedBy: (date: string, version: string) => `${date}, by Recoupe ${version}`,
		utc: (moment: string) => `${moment} UTC`,
		legend: "How to read the marks",
		legendLead:
			"Each mark has a colour, an underline and a sign. The sign and number after it lead to its note.",
		article: "Article",
		notes: "Notes",
		noNotes: "No marks.",
		missingSigns: (n: number) =>
			`▯ stands for ${n === 1 ? "a sign" : `${n} signs`} of the text that no font of this file has. When they are copied, and in what a highlight says, they are what they were.`,
		note: (number: number, tag: string) => `Note ${number}: ${tag}`,
		begins: (tag: string, number: number) => `[${tag} ${number}] `,
		backTo: (number: number) => `Back to passage ${number}`,
		backToPiece: (number: number, piece: number) => `Back to passage ${number}, piece ${piece}`,
		passage: "Passage",
		naming: (name: string) => `${name}: `,
		pieceOf: (piece: number, of: number) => `piece ${piece} of ${of}`,
		speaker: (n: number) => (n === 1 ? "Speaker" : "Speakers"),
		source: "Source words",
		cue: "Cue words",
		quoteType: "Quote",
		certainty: "Certainty",
		checkWorthiness: "Worth checking",
		noteText: "Note",
		links: "Links",
		statements: "Statements",
		decision: "Decision",
		markedBy: "Marked by",
		decidedBy: (outcome: string, name: string, date: string) => `${outcome} by ${name}, ${date}`,
		reason: (reason: string) => `reason: ${reason}`,
		noteOf: (number: number) => `note ${number}`,
		statementOf: (number: number) => `statement ${number}`,
		openQuestion: "Open question",
	},
};
