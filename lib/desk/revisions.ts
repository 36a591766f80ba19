import type { ReviewState } from "@/lib/domain/review";
import type { DeskContents } from "./desk-contents";

/** The revision the server gave a thing of the desk, removed ones included; null for what it has not. */
export function revisionOf({ view, removed }: DeskContents, id: string): number | null {
	const things: readonly { readonly id: string; readonly revision: number }[] = [
		...view.annotations,
		...view.links,
		...view.speakers,
		...view.statements,
		...view.statements.flatMap(({ members }) => members),
		...removed.annotations,
		...removed.links.map(({ thing }) => thing),
		...removed.memberships.map(({ thing }) => thing),
		...removed.statements,
	];
	return things.find((thing) => thing.id === id)?.revision ?? null;
}

/** The desk with the revision, and the state where it is one of review, that a receipt told of a thing. */
export function withRevision(
	{ view, removed }: DeskContents,
	id: string,
	revision: number,
	state: ReviewState | null,
): DeskContents {
	const number = <T extends { readonly id: string }>(thing: T): T =>
		thing.id === id ? { ...thing, revision } : thing;
	const review = <T extends { readonly id: string; readonly state: ReviewState }>(thing: T): T =>
		thing.id === id ? { ...thing, revision, state: state ?? thing.state } : thing;
	return {
		view: {
			...view,
			annotations: view.annotations.map(review),
			links: view.links.map(review),
			speakers: view.speakers.map(number),
			statements: view.statements.map((statement) => ({
				...number(statement),
				members: statement.members.map(review),
			})),
		},
		removed: {
			annotations: removed.annotations.map(review),
			links: removed.links.map((gone) => ({ ...gone, thing: review(gone.thing) })),
			memberships: removed.memberships.map((gone) => ({ ...gone, thing: review(gone.thing) })),
			statements: removed.statements.map(number),
		},
	};
}
