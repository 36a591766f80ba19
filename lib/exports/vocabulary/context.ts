import type { FieldKind } from "@/lib/domain/backup/backup-fields";
import {
	type BackupRecord,
	backupRecordNames,
	backupRecords,
	propertyOf,
} from "@/lib/domain/backup/backup-records";
import type { JsonNode } from "@/lib/exports/web-annotation/terms";
import { prefixes } from "@/lib/exports/web-annotation/terms";

/** How the values of a property are read, by what its column is; plain text has no type of its own. */
const typeOf: Readonly<Record<FieldKind, JsonNode>> = {
	own: { "@type": "@id" },
	ref: { "@type": "@id" },
	refs: { "@type": "@id", "@container": "@list" },
	person: { "@type": "@id" },
	persons: { "@type": "@id", "@container": "@list" },
	outlet: { "@type": "@id" },
	text: {},
	texts: { "@container": "@list" },
	term: { "@type": "@id" },
	moment: { "@type": "xsd:dateTime" },
	day: { "@type": "xsd:date" },
	number: { "@type": "xsd:integer" },
	flag: { "@type": "xsd:boolean" },
	json: { "@type": "@json" },
	hash: {},
};

/**
 * The context of our own terms, to be used beside that of the W3C: each property by its short name, with how its values
 * are read. Files of ours carry the prefixes alone and say of each value what it is, so that nothing need be fetched.
 */
export function vocabularyContext(): JsonNode {
	return { "@context": { "@version": 1.1, ...prefixes, xsd, ...ownProperties() } };
}

const xsd = "http://www.w3.org/2001/XMLSchema#";

function ownProperties(): JsonNode {
	const found = new Map<string, JsonNode>();
	for (const name of backupRecordNames) {
		const { columns, type }: BackupRecord = backupRecords[name];
		found.set(type, { "@id": `recoupe:${type}` });
		for (const [column, field] of Object.entries(columns)) {
			const property = propertyOf(column, field);
			if (field.kind === "own" || !property.startsWith("recoupe:")) continue;
			found.set(property.slice("recoupe:".length), { "@id": property, ...typeOf[field.kind] });
		}
	}
	return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
