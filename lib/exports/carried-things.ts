/**
 * Everything that is known about an exported article, thing by thing. A format names those it cannot carry; a test
 * exports an article that has them all and asserts each line. Their words are in the messages, under the same keys.
 */
export const carriedThings = [
	"text",
	"scripts",
	"blocks",
	"description",
	"tags",
	"discontinuous",
	"sourceAndCue",
	"speakers",
	"aliases",
	"certainty",
	"quoteType",
	"checkWorthiness",
	"notes",
	"noteWords",
	"links",
	"linkNotes",
	"linkOrigin",
	"farEnds",
	"statements",
	"decisions",
	"offsets",
	"ids",
	"revisions",
	"origin",
	"work",
	"earlierDecisions",
	"otherVersions",
	"original",
	"history",
] as const;

export type CarriedThing = (typeof carriedThings)[number];
