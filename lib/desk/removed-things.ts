import type { DeskView } from "@/lib/domain/desk";
import type { LinkView } from "@/lib/domain/link";
import type { MembershipView } from "@/lib/domain/statement";
import {
	type DeskContents,
	linksOf,
	membershipsOf,
	type Removed,
	withCounts,
} from "./desk-contents";
import type { DeskNoun, DeskOperation } from "./desk-operation";

type Removal = Extract<DeskOperation, { kind: "remove" | "restore" }>;

/** The desk without a thing, which it keeps aside; a passage takes its links and memberships along. */
export function removeThing(contents: DeskContents, { noun, id }: Removal): DeskContents {
	return removers[noun](contents, id);
}

/**
 * The desk with a thing it kept aside put back, and with what went along with it. A link whose other
 * passage is still away waits for that one.
 */
export function restoreThing(contents: DeskContents, { noun, id }: Removal): DeskContents {
	return restorers[noun](contents, id);
}

type Change = (contents: DeskContents, id: string) => DeskContents;

const removers: Record<DeskNoun, Change> = {
	annotations: (contents, id) => {
		const { view } = contents;
		const taken = linksOf(view, id).map((link) => link.id);
		const members = membershipsOf(view, id).map(({ membership }) => membership.id);
		const alone = takeMembers(takeLinks(contents, taken, id), members, id);
		const gone = view.annotations.filter((annotation) => annotation.id === id);
		return {
			view: withCounts({
				...alone.view,
				annotations: view.annotations.filter((annotation) => annotation.id !== id),
			}),
			removed: { ...alone.removed, annotations: [...alone.removed.annotations, ...gone] },
		};
	},
	links: (contents, id) => takeLinks(contents, [id], null),
	memberships: (contents, id) => takeMembers(contents, [id], null),
	statements: ({ view, removed }, id) => ({
		view: { ...view, statements: view.statements.filter((statement) => statement.id !== id) },
		removed: {
			...removed,
			statements: [
				...removed.statements,
				...view.statements.filter((statement) => statement.id === id),
			],
		},
	}),
};

const restorers: Record<DeskNoun, Change> = {
	annotations: ({ view, removed }, id) => {
		const back = removed.annotations.filter((annotation) => annotation.id === id);
		const annotations = removed.annotations.filter((annotation) => annotation.id !== id);
		const links = removed.links.map((gone) => rerouted(gone, id, annotations));
		const along = (gone: { along: string | null }) => gone.along === id;
		const stillAway: Removed = {
			...removed,
			annotations,
			links: links.filter((gone) => !along(gone)),
			memberships: removed.memberships.filter((gone) => !along(gone)),
		};
		const members = removed.memberships.filter(along).map(({ thing }) => thing);
		const restored = {
			...view,
			annotations: [...view.annotations, ...back],
			links: [...view.links, ...links.filter(along).map(({ thing }) => thing)],
		};
		return { view: withCounts(members.reduce(putMember, restored)), removed: stillAway };
	},
	links: ({ view, removed }, id) => ({
		view: {
			...view,
			links: [
				...view.links,
				...removed.links.filter(({ thing }) => thing.id === id).map(({ thing }) => thing),
			],
		},
		removed: { ...removed, links: removed.links.filter(({ thing }) => thing.id !== id) },
	}),
	memberships: ({ view, removed }, id) => ({
		view: removed.memberships
			.filter(({ thing }) => thing.id === id)
			.reduce((before, { thing }) => putMember(before, thing), view),
		removed: {
			...removed,
			memberships: removed.memberships.filter(({ thing }) => thing.id !== id),
		},
	}),
	statements: ({ view, removed }, id) => ({
		view: {
			...view,
			statements: [
				...view.statements,
				...removed.statements.filter((statement) => statement.id === id),
			],
		},
		removed: {
			...removed,
			statements: removed.statements.filter((statement) => statement.id !== id),
		},
	}),
};

function takeLinks(
	{ view, removed }: DeskContents,
	ids: readonly string[],
	along: string | null,
): DeskContents {
	const taken = view.links.filter(({ id }) => ids.includes(id));
	return {
		view: { ...view, links: view.links.filter(({ id }) => !ids.includes(id)) },
		removed: {
			...removed,
			links: [...removed.links, ...taken.map((thing) => ({ thing, along }))],
		},
	};
}

function takeMembers(
	{ view, removed }: DeskContents,
	ids: readonly string[],
	along: string | null,
): DeskContents {
	const isTaken = ({ id }: MembershipView) => ids.includes(id);
	const taken = view.statements.flatMap((statement) => statement.members.filter(isTaken));
	const statements = view.statements.map((statement) => ({
		...statement,
		members: statement.members.filter((member) => !isTaken(member)),
	}));
	const memberships = [...removed.memberships, ...taken.map((thing) => ({ thing, along }))];
	return { view: { ...view, statements }, removed: { ...removed, memberships } };
}

function putMember(view: DeskView, membership: MembershipView): DeskView {
	const statements = view.statements.map((statement) =>
		statement.id === membership.statementId
			? { ...statement, members: [...statement.members, membership] }
			: statement,
	);
	return { ...view, statements };
}

function rerouted(
	gone: Removed["links"][number],
	id: string,
	away: Removed["annotations"],
): Removed["links"][number] {
	if (gone.along !== id) return gone;
	const other = otherEnd(gone.thing, id);
	return away.some((annotation) => annotation.id === other) ? { ...gone, along: other } : gone;
}

function otherEnd(link: LinkView, id: string): string {
	return link.from.annotationId === id ? link.to.annotationId : link.from.annotationId;
}
