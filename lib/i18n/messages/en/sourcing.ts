import type { TakingReason } from "@/lib/domain/sourcing";

/** Words of who took what from whom. */
export const sourcing = {
	title: "Who took it from whom",
	intro:
		"As far as credited agencies, approved links, attributions and copies with known dates show.",
	none: "Nothing shows that these articles took from one another.",
	columns: { article: "Article", from: "Took from", shownBy: "Shown by" },
	reason: {
		credit: (by: string) => `credits ${by}`,
		linked: (by: string) => `approved link: ${by}`,
		attribution: (by: string) => `attributed to ${by}`,
		copy: (by: string) => `${by}% of its text is there, earlier`,
	} satisfies Record<TakingReason, (by: string) => string>,
	circle: {
		title: "Circular sourcing",
		short: "in a circle",
		text: (names: string) =>
			`${names} took from each other, if only through others. They do not vouch for each other.`,
	},
	all: (n: number) => `Show all ${n}`,
};
