import "server-only";
import { certainties } from "@/lib/domain/annotation-fields";
import { canonicalJson } from "@/lib/domain/event-chain";
import type { LinkContent } from "@/lib/domain/link";
import { type LinkField, linkFieldNames } from "@/lib/domain/link-fields";
import { linkTypeNames } from "@/lib/domain/link-types";
import { storedNoteSchema } from "@/lib/domain/note-schema";
import { oneOf } from "@/lib/domain/one-of";
import { toJson } from "@/lib/server/store/json";

interface ContentRow {
	readonly type: string;
	readonly certainty: string;
	readonly note: unknown;
}

/** What a link's row says. */
export function contentOfRow(row: ContentRow): LinkContent {
	return {
		type: oneOf(linkTypeNames, row.type),
		certainty: oneOf(certainties, row.certainty),
		note: row.note === null ? null : storedNoteSchema.parse(row.note),
	};
}

/** The columns of what a link says. */
export function toColumns({ type, certainty, note }: LinkContent) {
	return { type, certainty, note: note === null ? null : toJson(note) };
}

/** The fields in which two contents differ. */
export function changedFields(before: LinkContent, after: LinkContent): LinkField[] {
	return linkFieldNames.filter(
		(field) => canonicalJson(before[field]) !== canonicalJson(after[field]),
	);
}
