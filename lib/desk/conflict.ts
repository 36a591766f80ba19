import type { AnnotationContent } from "@/lib/domain/annotation";
import { type AnnotationField, annotationFields } from "@/lib/domain/annotation-fields";
import type { DeskView } from "@/lib/domain/desk";
import { canonicalJson } from "@/lib/domain/event-chain";
import { findAnnotation } from "./desk-contents";
import type { OutboxEntry } from "./outbox-entry";

/**
 * How a change that was refused stands to what the server has now: the fields that both sides have changed, each to
 * something else, or that the mark is `gone`. Null for what is no change of a mark, or was not refused for such a reason.
 */
export type Conflict =
	| { readonly kind: "fields"; readonly fields: readonly AnnotationField[] }
	| { readonly kind: "gone" };

/** The conflict of an entry with what the server has. Fields that only one side has changed are in none. */
export function conflictOf(entry: OutboxEntry, confirmed: DeskView): Conflict | null {
	const { operation, failure, status, base } = entry;
	if (status !== "refused" || operation.kind !== "edit-annotation") return null;
	const theirs = findAnnotation(confirmed, operation.id);
	if (failure?.code === "not-found") {
		return theirs === null && base !== null ? { kind: "gone" } : null;
	}
	if (failure?.code !== "stale") return null;
	if (theirs === null) return base === null ? null : { kind: "gone" };
	const fields = fieldsOf(operation.changes).filter((field) => {
		const now = canonicalJson(theirs[field]);
		const isAgreed = now === canonicalJson(operation.changes[field] ?? null);
		return !isAgreed && (base === null || now !== canonicalJson(base[field]));
	});
	return { kind: "fields", fields };
}

/** The fields that a change names. */
export function fieldsOf(changes: Partial<AnnotationContent>): AnnotationField[] {
	return Object.keys(changes).filter((field) => isField(field));
}

/** A change with these fields alone. */
export function onlyFields(
	changes: Partial<AnnotationContent>,
	fields: readonly AnnotationField[],
): Partial<AnnotationContent> {
	const isWanted = (field: string) => fields.some((wanted) => wanted === field);
	return Object.fromEntries(Object.entries(changes).filter(([field]) => isWanted(field)));
}

function isField(field: string): field is AnnotationField {
	return Object.hasOwn(annotationFields, field);
}
