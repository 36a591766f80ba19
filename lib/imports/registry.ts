import type { ParsedDraft, SourceFile } from "@/lib/imports/draft";
import { parsePlainText } from "@/lib/imports/plain-text";

/** A format that an article can be imported from. */
export interface SourceFormat {
	readonly id: string;
	/** Endings of file names, small letters, without the dot. */
	readonly extensions: readonly string[];
	readonly mediaTypes: readonly string[];
	readonly parse: (file: SourceFile) => ParsedDraft;
}

/** The source formats. One row and one file make a new one: upload, drop zone and documentation read this table. */
export const sourceFormats = [
	{
		id: "plain-text",
		extensions: ["txt", "text"],
		mediaTypes: ["text/plain"],
		parse: parsePlainText,
	},
] as const satisfies readonly SourceFormat[];

export type SourceFormatId = (typeof sourceFormats)[number]["id"];

/**
 * The format for a file, by the ending of its name, else by its media type (parameters such as charset left out);
 * null when neither is known. When the name has an ending of another format, the media type does not save it.
 */
export function findSourceFormat(
	fileName: string | null,
	mediaType: string | null,
): SourceFormat | null {
	const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName ?? "")?.[1]?.toLowerCase();
	const formats: readonly SourceFormat[] = sourceFormats;
	if (ending !== undefined)
		return formats.find(({ extensions }) => extensions.includes(ending)) ?? null;
	const type = mediaType?.split(";")[0]?.trim().toLowerCase();
	return formats.find(({ mediaTypes }) => type !== undefined && mediaTypes.includes(type)) ?? null;
}
