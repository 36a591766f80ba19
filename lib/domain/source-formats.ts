/** A format that an article can be read from; its reader is in `lib/imports`. */
export interface SourceFormat {
	readonly id: string;
	/** Endings of file names, small letters, without the dot. */
	readonly extensions: readonly string[];
	readonly mediaTypes: readonly string[];
	/** Whether its bytes are characters, whose encoding can be detected wrongly and chosen instead. */
	readonly hasCharset: boolean;
}

/** The formats there are. One row here and one file in `lib/imports` make a new one. */
export const sourceFormats = [
	{
		id: "plain-text",
		extensions: ["txt", "text"],
		mediaTypes: ["text/plain"],
		hasCharset: true,
	},
	{
		id: "html",
		extensions: ["html", "htm", "xhtml"],
		mediaTypes: ["text/html", "application/xhtml+xml"],
		hasCharset: true,
	},
	{
		id: "markdown",
		extensions: ["md", "markdown"],
		mediaTypes: ["text/markdown"],
		hasCharset: true,
	},
	{
		id: "docx",
		extensions: ["docx"],
		mediaTypes: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
		hasCharset: false,
	},
	{
		id: "pdf",
		extensions: ["pdf"],
		mediaTypes: ["application/pdf"],
		hasCharset: false,
	},
	{
		id: "record",
		extensions: ["json"],
		mediaTypes: ["application/json"],
		hasCharset: false,
	},
	{
		id: "web-annotation",
		extensions: ["jsonld"],
		mediaTypes: ["application/ld+json"],
		hasCharset: false,
	},
	{
		id: "webanno-tsv",
		extensions: ["webanno"],
		mediaTypes: [],
		hasCharset: false,
	},
	{
		id: "brat",
		extensions: ["brat", "ann"],
		mediaTypes: [],
		hasCharset: false,
	},
] as const satisfies readonly SourceFormat[];

export type SourceFormatId = (typeof sourceFormats)[number]["id"];

/** The formats that pasted words, which have no name, can be in. */
export const pastedFormats = ["plain-text", "html"] as const satisfies readonly SourceFormatId[];

export type PastedFormat = (typeof pastedFormats)[number];

/**
 * The format for a file, by the ending of its name, else by its media type (parameters such as charset left out);
 * null when neither is known. When the name has an ending of another format, the media type does not save it.
 */
export function findSourceFormat(
	fileName: string | null,
	mediaType: string | null,
): (typeof sourceFormats)[number] | null {
	const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName ?? "")?.[1]?.toLowerCase();
	if (ending !== undefined) return findBy(({ extensions }) => extensions.includes(ending));
	const type = mediaType?.split(";")[0]?.trim().toLowerCase();
	return findBy(({ mediaTypes }) => type !== undefined && mediaTypes.includes(type));
}

function findBy(holds: (format: SourceFormat) => boolean) {
	return sourceFormats.find((format) => holds(format)) ?? null;
}
