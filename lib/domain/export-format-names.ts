/** The formats there are; their files are in `registry.ts`. */
export const exportFormatNames = [
	...(["html", "docx", "pdf", "markdown", "tei", "jsonld", "claim-review"] as const),
	...(["annotations-csv", "links-csv", "zip"] as const),
	...(["webanno-tsv", "brat", "label-studio", "doccano"] as const),
] as const;

export type ExportFormatName = (typeof exportFormatNames)[number];

/** What can be exported: one article, or a dossier with all of its articles. */
export type ExportScope = "article" | "dossier";

/** The formats each can be exported to, in the order in which they are offered. */
export const formatsOf = {
	article: [
		...(["html", "docx", "pdf", "markdown", "tei", "jsonld", "claim-review"] as const),
		...(["annotations-csv", "links-csv"] as const),
		...(["webanno-tsv", "brat", "label-studio", "doccano"] as const),
	],
	dossier: [
		...([
			"zip",
			"docx",
			"pdf",
			"markdown",
			"claim-review",
			"annotations-csv",
			"links-csv",
		] as const),
		...(["webanno-tsv", "brat", "label-studio", "doccano"] as const),
	],
} as const satisfies Record<ExportScope, readonly ExportFormatName[]>;

/** Whether a format holds tables, whose cells can be parted by another character than the comma. */
export const holdsTables = {
	html: false,
	docx: false,
	pdf: false,
	markdown: false,
	tei: false,
	jsonld: false,
	"claim-review": false,
	"annotations-csv": true,
	"links-csv": true,
	zip: true,
	"webanno-tsv": true,
	brat: true,
	"label-studio": true,
	doccano: true,
} as const satisfies Record<ExportFormatName, boolean>;
