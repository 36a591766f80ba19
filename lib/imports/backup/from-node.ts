import { z } from "zod";
import {
	type BackupField,
	type BackupRow,
	type BackupValue,
	fieldSchema,
} from "@/lib/domain/backup/backup-fields";
import {
	type BackupRecord,
	type BackupRecordName,
	backupRecords,
	propertyOf,
} from "@/lib/domain/backup/backup-records";

const nodeSchema = z.record(z.string(), z.unknown());
const idNode = z.object({ id: z.string() });
const idList = z.object({ "@list": z.array(idNode) });
const textList = z.object({ "@list": z.array(z.string()) });
const literal = z.object({ "@type": z.literal("@json"), "@value": z.unknown() });

/**
 * The row that a node of a backup was made of, every column checked; null for what no version of ours writes. The
 * reverse of `lib/exports/backup/to-node.ts`.
 */
export function fromNode(name: BackupRecordName, value: unknown): BackupRow | null {
	const { columns, type }: BackupRecord = backupRecords[name];
	const node = nodeSchema.safeParse(value);
	if (!node.success) return null;
	if (![node.data.type].flat().includes(`recoupe:${type}`)) return null;
	const row: Record<string, BackupValue> = {};
	for (const [column, field] of Object.entries(columns)) {
		const property = field.kind === "own" ? "id" : propertyOf(column, field);
		const found = readValue(field, node.data[property]);
		if (found === undefined) return null;
		row[column] = found;
	}
	return row;
}

/** The value of a column; undefined where it is none. */
function readValue(field: BackupField, given: unknown): BackupValue | undefined {
	if (given === undefined) return field.optional === true ? null : undefined;
	const raw = rawValue(field, given);
	const parsed = fieldSchema(field.kind).safeParse(raw);
	return parsed.success && raw !== undefined ? parsed.data : undefined;
}

function rawValue({ kind, table = "" }: BackupField, given: unknown): unknown {
	switch (kind) {
		case "own":
			return idOf(given);
		case "ref":
		case "person":
			return idOf(idNode.safeParse(given).data?.id);
		case "refs":
		case "persons":
			return idList.safeParse(given).data?.["@list"].map(({ id }) => idOf(id));
		case "outlet":
			return decoded(afterPrefix("urn:recoupe:outlet:", idNode.safeParse(given).data?.id));
		case "texts":
			return textList.safeParse(given).data?.["@list"];
		case "term":
			return afterPrefix(`urn:recoupe:${table}:`, idNode.safeParse(given).data?.id);
		case "json":
			return literal.safeParse(given).data?.["@value"];
		default:
			return given;
	}
}

/** The id that an IRI of ours names. */
export function idOf(iri: unknown): string | undefined {
	return afterPrefix("urn:uuid:", iri);
}

function afterPrefix(prefix: string, iri: unknown): string | undefined {
	return typeof iri === "string" && iri.startsWith(prefix) ? iri.slice(prefix.length) : undefined;
}

/** The folded name that the IRI of an outlet is made of. */
export function decoded(part: string | undefined): string | undefined {
	try {
		return part === undefined ? undefined : decodeURIComponent(part);
	} catch {
		return undefined;
	}
}
