import type { LinkContent, LinkView } from "@/lib/domain/link";
import { contentOf, linksForbidding } from "./apply-operation";
import { type DeskContents, findAnnotation } from "./desk-contents";
import type { DeskNoun, DeskOperation } from "./desk-operation";

/**
 * What undoes an operation that is about to be done to `contents`, in order; empty where nothing can
 * be undone (a speaker nobody names does no harm). Inverses name no revision: they can be done
 * whenever the thing has reached the server.
 */
export function invertOperation(
	operation: DeskOperation,
	{ view }: DeskContents,
): readonly DeskOperation[] {
	switch (operation.kind) {
		case "place-speaker":
			return [];
		case "edit-annotation":
			return invertEdit(operation, { view });
		case "edit-speaker":
			return view.speakers
				.filter(({ id }) => id === operation.id)
				.map(({ name, aliases }) => ({ ...operation, changes: { name, aliases } }));
		case "edit-link":
			return view.links
				.filter(({ id }) => id === operation.id)
				.map((link) => ({ ...operation, changes: onlyChanged(link, operation.changes) }));
		case "edit-membership":
			return view.statements
				.flatMap(({ members }) => members)
				.filter(({ id }) => id === operation.id)
				.map(({ stance }) => ({ ...operation, stance }));
		case "remove":
			return [{ ...operation, kind: "restore" }];
		case "restore":
			return [{ ...operation, kind: "remove" }];
		default:
			return [{ kind: "remove", noun: nouns[operation.kind], id: operation.id }];
	}
}

/**
 * What does an operation again after it was undone: what was made then is there, removed, but for a speaker, who stays
 * in the dossier.
 */
export function repeatOperation(operation: DeskOperation): readonly DeskOperation[] {
	switch (operation.kind) {
		case "place-speaker":
			return [];
		case "place-annotation":
		case "place-link":
		case "place-statement":
		case "place-membership":
			return [{ kind: "restore", noun: nouns[operation.kind], id: operation.id }];
		default:
			return [operation];
	}
}

const nouns = {
	"place-annotation": "annotations",
	"place-link": "links",
	"place-statement": "statements",
	"place-membership": "memberships",
} as const satisfies Record<string, DeskNoun>;

function invertEdit(
	operation: Extract<DeskOperation, { kind: "edit-annotation" }>,
	{ view }: Pick<DeskContents, "view">,
): DeskOperation[] {
	const before = findAnnotation(view, operation.id);
	if (before === null) return [];
	const changes = pick(contentOf(before), operation.changes);
	const back: DeskOperation = { ...operation, changes, removeLinks: false };
	if (!operation.removeLinks) return [back];
	const tag = operation.changes.tag ?? before.tag;
	const links = linksForbidding(view, operation.id, tag);
	return [back, ...links.map(({ id }) => ({ kind: "restore", noun: "links", id }) as const)];
}

/** What a link says now in the fields that are changed. */
function onlyChanged(link: LinkView, changes: Partial<LinkContent>): Partial<LinkContent> {
	const { type, certainty, note } = link;
	return pick({ type, certainty, note }, changes);
}

/** The values that `content` has for the fields that are changed. */
function pick(content: object, changes: object) {
	const isChanged = (field: string) => Object.hasOwn(changes, field);
	return Object.fromEntries(Object.entries(content).filter(([field]) => isChanged(field)));
}
