import { type BackupRecord, backupRecordNames, backupRecords, propertyOf } from "./backup-records";

const prefix = "recoupe:";

/** Classes and properties that files have besides what the records of a backup need. */
const besides = {
	classes: ["Rows", "Scale", "StatementList"],
	properties: [
		...(["alias", "articleState", "assignee", "confirmedAt", "confirmedBy", "credit"] as const),
		...(["cueWords", "decidedRevision", "decision", "dossier", "farPassages", "grades"] as const),
		...(["inline", "marks", "membership", "narrowedTo", "passage", "plainText"] as const),
		...(["precision", "published", "quotes", "reviewState", "rows", "saidAt", "saidBy"] as const),
		...(["saidOn", "sourceWords", "speakerName", "speakers", "statementStatus"] as const),
		...(["statements", "verdict", "zone"] as const),
	],
} as const;

/** The classes of our vocabulary, in the order of the alphabet; their IRIs are `urn:recoupe:` and the name. */
export const vocabularyClasses: readonly string[] = sorted([
	...Object.values(backupRecords).map(({ type }) => type),
	...besides.classes,
]);

/** The properties of our vocabulary; a property that others have a word for has that word and is not among them. */
export const vocabularyProperties: readonly string[] = sorted([
	...backupRecordNames.flatMap(ownProperties),
	...besides.properties,
]);

function ownProperties(name: keyof typeof backupRecords): string[] {
	const { columns }: BackupRecord = backupRecords[name];
	return Object.entries(columns)
		.filter(([, { kind }]) => kind !== "own")
		.map(([column, field]) => propertyOf(column, field))
		.filter((property) => property.startsWith(prefix))
		.map((property) => property.slice(prefix.length));
}

function sorted(names: readonly string[]): readonly string[] {
	return [...new Set(names)].sort();
}
