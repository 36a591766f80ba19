import type { AnnotationContent } from "@/lib/domain/annotation";
import type { LinkContent, PassageView } from "@/lib/domain/link";
import type { LinkType } from "@/lib/domain/link-types";
import type { SpeakerView } from "@/lib/domain/speaker";
import type { StatementTitles } from "@/lib/domain/statement";
import type { Stance } from "@/lib/domain/statements";
import type { RemovableNoun } from "./api";

/** The things the desk can remove and restore. */
export type DeskNoun = Exclude<RemovableNoun, "articles" | "evidence" | "messages">;

/**
 * One thing a member does at the desk, as plain data: it can be shown at once, sent, stored and
 * inverted. Edits name only what they change, so that they can be done again over another's change.
 */
export type DeskOperation =
	| {
			readonly kind: "place-annotation";
			readonly id: string;
			readonly content: AnnotationContent;
			/** The other article whose words are marked; not said, it is the desk's own. */
			readonly elsewhere?: { readonly articleId: string; readonly versionId: string };
	  }
	| {
			readonly kind: "edit-annotation";
			readonly id: string;
			readonly changes: Partial<AnnotationContent>;
			/** Remove the links that a new tag no longer allows. */
			readonly removeLinks: boolean;
	  }
	| { readonly kind: "place-speaker"; readonly id: string; readonly name: string }
	| {
			readonly kind: "edit-speaker";
			readonly id: string;
			readonly changes: Partial<Pick<SpeakerView, "name" | "aliases">>;
	  }
	| {
			readonly kind: "place-link";
			readonly id: string;
			readonly type: LinkType;
			readonly from: PassageView;
			readonly to: PassageView;
	  }
	| { readonly kind: "edit-link"; readonly id: string; readonly changes: Partial<LinkContent> }
	| { readonly kind: "place-statement"; readonly id: string; readonly titles: StatementTitles }
	| {
			readonly kind: "place-membership";
			readonly id: string;
			readonly statementId: string;
			readonly stance: Stance;
			readonly passage: PassageView;
	  }
	| { readonly kind: "edit-membership"; readonly id: string; readonly stance: Stance }
	| { readonly kind: "remove"; readonly noun: DeskNoun; readonly id: string }
	| { readonly kind: "restore"; readonly noun: DeskNoun; readonly id: string };

/** The ids of things that must be there for the operation, its own thing's first. */
export function idsTouchedBy(operation: DeskOperation): readonly string[] {
	switch (operation.kind) {
		case "place-annotation":
			return [operation.id, ...operation.content.speakerIds];
		case "edit-annotation":
			return [operation.id, ...(operation.changes.speakerIds ?? [])];
		case "place-link":
			return [operation.id, operation.from.annotationId, operation.to.annotationId];
		case "place-membership":
			return [operation.id, operation.statementId, operation.passage.annotationId];
		default:
			return [operation.id];
	}
}

/** Whether the server has counted something anew after it that the desk cannot count itself. */
export function changesCounts(operation: DeskOperation): boolean {
	if (operation.kind === "place-annotation") return operation.elsewhere !== undefined;
	return countedKinds.has(operation.kind);
}

const countedKinds: ReadonlySet<DeskOperation["kind"]> = new Set([
	"place-link",
	"edit-link",
	"place-membership",
	"edit-membership",
	"remove",
	"restore",
]);
