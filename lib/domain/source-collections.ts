/** A kind of file that holds several articles; its reader is in `lib/imports`. */
interface SourceCollection {
	readonly id: string;
	/** Endings of file names, small letters, without the dot. */
	readonly extensions: readonly string[];
	readonly mediaTypes: readonly string[];
}

/** The kinds there are. One row here and one file in `lib/imports` make a new one. */
export const sourceCollections = [
	{ id: "zip", extensions: ["zip"], mediaTypes: ["application/zip"] },
	{ id: "csv", extensions: ["csv", "tsv"], mediaTypes: ["text/csv"] },
	{ id: "json-lines", extensions: ["jsonl", "ndjson"], mediaTypes: ["application/jsonl"] },
	// No ending tells a list of records from one: it is known when it has been read.
	{ id: "json-list", extensions: [], mediaTypes: [] },
] as const satisfies readonly SourceCollection[];

export type SourceCollectionId = (typeof sourceCollections)[number]["id"];

/** The kind of a file by the ending of its name; null for one that holds one article or none. */
export function findSourceCollection(fileName: string) {
	const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
	const holds = ({ extensions }: SourceCollection) => extensions.includes(ending);
	return sourceCollections.find((collection) => holds(collection)) ?? null;
}
