/** The formats there are; their files are in `registry.ts`. */
export const exportFormatNames = ["html", "jsonld", "annotations-csv", "links-csv", "zip"] as const;

export type ExportFormatName = (typeof exportFormatNames)[number];

/** What can be exported: one article, or a dossier with all of its articles. */
export type ExportScope = "article" | "dossier";

/** The formats each can be exported to, in the order in which they are offered. */
export const formatsOf = {
	article: ["html", "jsonld", "annotations-csv", "links-csv"],
	dossier: ["zip", "annotations-csv", "links-csv"],
} as const satisfies Record<ExportScope, readonly ExportFormatName[]>;

/** Whether a format holds tables, whose cells can be parted by another character than the comma. */
export const holdsTables = {
	html: false,
	jsonld: false,
	"annotations-csv": true,
	"links-csv": true,
	zip: true,
} as const satisfies Record<ExportFormatName, boolean>;
