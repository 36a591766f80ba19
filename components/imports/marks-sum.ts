import type { ImportMarks, MarksChoice } from "@/lib/domain/import-marks";
import { canLink, type LinkType } from "@/lib/domain/link-types";
import { type Tag, tagNames } from "@/lib/domain/tags";

/** What comes along of a file's marks with what its labels are said to be, and what does not. */
export interface MarksSum {
	/** The tags that any mark has, in the order in which they are offered. */
	readonly tags: readonly { readonly tag: Tag; readonly count: number }[];
	/** Marks whose label is said to be nothing. */
	readonly leftOut: number;
	readonly links: number;
	/** Relations said to be nothing, or of marks that are left out. */
	readonly relationsLeftOut: number;
	/** Relations that no link can be between these tags. */
	readonly forbidden: readonly {
		readonly type: LinkType;
		readonly from: Tag;
		readonly to: Tag;
		readonly count: number;
	}[];
}

/** What the labels of a file are proposed to be. */
export function proposedChoice({ labels, relations }: ImportMarks): MarksChoice {
	const types = new Map(relations.map(({ label, type }) => [label, type]));
	return {
		labels: labels.map(({ label, tag }) => ({ label, tag })),
		relations: [...types].map(([label, type]) => ({ label, type })),
	};
}

/** Adds up what comes along; two relations that become the same link are counted as two. */
export function sumMarks({ labels, relations }: ImportMarks, choice: MarksChoice): MarksSum {
	const tagOf = new Map(choice.labels.map(({ label, tag }) => [label, tag]));
	const typeOf = new Map(choice.relations.map(({ label, type }) => [label, type]));
	const sum = (counts: readonly { readonly count: number }[]) =>
		counts.reduce((all, { count }) => all + count, 0);
	const read = relations.map(({ label, from, to, count }) => ({
		...{ type: typeOf.get(label) ?? null, count },
		...{ from: tagOf.get(from) ?? null, to: tagOf.get(to) ?? null },
	}));
	const meant = read.flatMap(({ type, from, to, count }) =>
		type === null || from === null || to === null ? [] : [{ type, from, to, count }],
	);
	const isAllowed = ({ type, from, to }: (typeof meant)[number]) => canLink(type, from, to);
	return {
		tags: tagNames.flatMap((tag) => {
			const count = sum(labels.filter(({ label }) => tagOf.get(label) === tag));
			return count === 0 ? [] : [{ tag, count }];
		}),
		leftOut: sum(labels.filter(({ label }) => (tagOf.get(label) ?? null) === null)),
		links: sum(meant.filter(isAllowed)),
		relationsLeftOut: sum(read) - sum(meant),
		forbidden: meant.filter((one) => !isAllowed(one)),
	};
}
