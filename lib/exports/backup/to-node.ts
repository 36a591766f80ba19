import type { BackupField, BackupRow, BackupValue } from "@/lib/domain/backup/backup-fields";
import {
	type BackupRecord,
	type BackupRecordName,
	backupRecords,
	propertyOf,
} from "@/lib/domain/backup/backup-records";
import {
	exactLiteral,
	type Json,
	type JsonNode,
	ordered,
	term,
	termIri,
	urnOf,
} from "@/lib/exports/web-annotation/terms";

/** A row as a node of its class, column by column. It throws when the row has a column that the record has not. */
export function toNode(name: BackupRecordName, row: BackupRow): JsonNode {
	const record: BackupRecord = backupRecords[name];
	for (const column of Object.keys(row)) {
		if (!Object.hasOwn(record.columns, column))
			throw new Error(`a backup does not know what ${name}.${column} is`);
	}
	const node: Record<string, Json> = { type: `recoupe:${record.type}` };
	for (const [column, field] of Object.entries(record.columns)) {
		const value = row[column];
		if (value === null || value === undefined) continue;
		node[field.kind === "own" ? "id" : propertyOf(column, field)] = toValue(field, value);
	}
	return node;
}

/** The IRI of an outlet: the same in every newsroom that writes its name alike. */
export function outletIri(folded: string): string {
	return termIri("outlet", encodeURIComponent(folded));
}

function toValue({ kind, table = "" }: BackupField, value: BackupValue): Json {
	switch (kind) {
		case "own":
			return urnOf(String(value));
		case "ref":
		case "person":
			return { id: urnOf(String(value)) };
		case "refs":
		case "persons":
			return ordered(listOf(value).map((id) => ({ id: urnOf(String(id)) })));
		case "outlet":
			return { id: outletIri(String(value)) };
		case "texts":
			return ordered(listOf(value).map(String));
		case "term":
			return term(table, String(value));
		case "json":
			return exactLiteral(value);
		default:
			return typeof value === "object" ? undefined : value;
	}
}

function listOf(value: BackupValue): readonly BackupValue[] {
	return Array.isArray(value) ? value : [];
}
