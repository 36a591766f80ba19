import type { ArticlePair } from "./article-pair";

const harbour =
	"The harbour board of Kestrane meets twice a year behind closed doors, and its minutes are published only after both chambers have seen them.";
const budget =
	"Next year’s budget sets aside nine million for dredging, a sum that the auditors called optimistic when they last looked at it in March.";
const crews =
	"Crews on the night ferries say they were told about the new timetable by text message while they were already at sea.";

/** English articles, invented, before and after. */
export const englishPairs: readonly ArticlePair[] = [
	{
		title: "a negation is put in between the marked words",
		before: [
			harbour,
			"The board {a|had authorised the sale} in June, {b|two members said}.",
			budget,
		],
		after: [
			harbour,
			"The board {a|had not authorised the sale} in June, {b|two members said}.",
			budget,
		],
		fates: { a: "changed", b: "kept" },
	},
	{
		title: "a negation is written together with the last marked word",
		before: [harbour, "The chair says {a|we can} sell the pier.", crews],
		after: [harbour, "The chair says {a|we can’t} sell the pier.", crews],
		fates: { a: "changed" },
	},
	{
		title: "a prefix turns a word round",
		before: [
			harbour,
			"The treaty remained {a|signed} until May, and the march was {b|violent}.",
			crews,
		],
		after: [
			harbour,
			"The treaty remained {a|unsigned} until May, and the march was {b|non-violent}.",
			crews,
		],
		fates: { a: "changed", b: "changed" },
	},
	{
		title: "a minus sign comes before a number",
		before: [harbour, "Growth was {a|2 per cent}, the bank said.", budget],
		after: [harbour, "Growth was {a|−2 per cent}, the bank said.", budget],
		fates: { a: "changed" },
	},
	{
		title: "words are deleted beside the marked ones",
		before: [
			harbour,
			"The pier, it was said on Friday, {a|will close in autumn} for good.",
			budget,
		],
		after: [harbour, "The pier {a|will close in autumn}.", budget],
		fates: { a: "kept" },
	},
	{
		title: "a mark inside a changed word",
		before: [harbour, "The tribunal ruled it un{a|law}ful on Monday.", budget],
		after: [harbour, "The tribunal ruled it {a|lawful} on Monday.", budget],
		fates: { a: "changed" },
	},
	{
		title: "most of a passage is cut",
		before: [
			harbour,
			"She said {a|the ferry was late because the crew had been sent home by mistake} that night.",
			crews,
		],
		after: [harbour, "She said {a|the ferry was late} that night.", crews],
		fates: { a: "changed" },
	},
	{
		title: "a passage is cut away entirely from the middle of its sentence",
		before: [
			harbour,
			"The minister, {a|who had been warned twice in writing}, left before the vote.",
			crews,
		],
		after: [harbour, "The minister left before the vote.", crews],
		fates: { a: "lost" },
	},
	{
		title: "overlapping marks, one of which changes",
		before: [harbour, "{a|The fund {b|bought the pier} in secret} last year.", budget],
		after: [harbour, "{a|The fund {b|bought the pier} in public} last year.", budget],
		fates: { a: "changed", b: "kept" },
	},
	{
		title: "a copy of a sentence is put in elsewhere",
		before: [
			harbour,
			"Asked about it, he shrugged. {a|No one was paid.} Then he left.",
			budget,
			crews,
		],
		after: [
			harbour,
			"Asked about it, he shrugged. {a|No one was paid.} Then he left.",
			budget,
			`${crews} No one was paid.`,
		],
		fates: { a: "kept" },
	},
	{
		title: "a sentence goes from its place, of two places where it could have gone",
		before: [harbour, `${budget} {a|No one was paid.}`, crews],
		after: [`No one was paid. ${harbour}`, budget, `${crews} No one was paid.`],
		fates: { a: "lost" },
	},
	{
		title: "the pieces of a passage change their order",
		before: [
			harbour,
			"{a|The pier is sold}, he said. {a|The crew stays}, she said, and the matter was closed for good that evening.",
			crews,
		],
		after: [
			harbour,
			"{a|The crew stays}, she said, and the matter was closed for good that evening. {a|The pier is sold}, he said.",
			crews,
		],
		fates: { a: "changed" },
	},
	{
		title: "a question mark is put in at the end of what is marked",
		before: [harbour, "{a|The pier is sold.} So they say.", crews],
		after: [harbour, "{a|The pier is sold}? So they say.", crews],
		fates: { a: "changed" },
	},
	{
		title: "the text is emptied",
		before: [harbour, "{a|The pier is sold}."],
		after: [],
		fates: { a: "lost" },
	},
];
