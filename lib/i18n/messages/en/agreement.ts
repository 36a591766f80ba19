import type { UndefinedReason } from "@/lib/domain/agreement";
import type { Alignment } from "@/lib/domain/round";

/** Words of blind rounds: opening one, comparing and settling it, and how far members agree. */
export const agreement = {
	title: "Agreement",
	intro:
		"In a blind round, members mark the same articles without seeing each other’s marks. Then everything is revealed, compared and settled.",
	rounds: "Blind rounds",
	none: { title: "No blind round yet", text: "A lead of the dossier can open one." },
	open: {
		action: "Open a blind round…",
		title: "Open a blind round",
		hint: "Until it is revealed, nobody else marks these articles, and each sees their own marks alone.",
		articles: "Articles without a mark",
		noArticles: "Every article of this dossier has marks already, or is in a round.",
		members: "Who marks (two or more)",
		submit: "Open the round",
		done: "The blind round is open.",
	},
	state: { open: "open", revealed: "revealed" },
	opened: (who: string) => `Opened by ${who}`,
	seat: { done: "done", marking: "marking", untold: "not told" },
	finish: {
		action: "I am done…",
		title: "Done with this round?",
		hint: "You can mark nothing more in its articles. When everybody is done, the round is revealed.",
		submit: "I am done",
		done: "Noted: you are done.",
	},
	reveal: {
		action: "End the round…",
		title: "End the round now?",
		hint: "What has been marked so far is revealed to everybody in the dossier. This cannot be undone.",
		submit: "End and reveal",
		done: "The round is revealed.",
	},
	desk: {
		marking: (others: string) =>
			`This article is marked blind. What ${others} mark is hidden from you, and your marks from everybody else, until the round is revealed.`,
		done: "You are done with this blind round and mark nothing more here. Everything is revealed when the others are done too.",
		outside: (members: string, who: string) =>
			`${members} mark this article blind; ${who} opened the round. Until it is revealed, their marks are hidden and nobody else marks here.`,
		round: "See the blind round",
		unsaved: "Your last work is not saved yet.",
	},
	compare: "Compare and settle",
	pair: (first: string, second: string) => `${first} and ${second}`,
	measures: {
		caption: (first: string, second: string) => `Agreement of ${first} and ${second}`,
		tag: "Tag",
		all: "All tags",
		marks: "Marks",
		exact: "F1, same words",
		overlap: "F1, words in common",
		precision: "Precision",
		recall: "Recall",
		kappa: "Cohen’s κ",
		alpha: "Krippendorff’s α",
		unitizing: "αU",
		statements: "B³ of statements",
		noStatements: "no statements",
		perPair: "not for all together",
	},
	reason: {
		"no-marks": "nobody has marked any",
		"first-has-none": "the first has none",
		"second-has-none": "the second has none",
		"nothing-in-common": "no words in common",
		"one-value": "one value only: chance would agree as much",
	} satisfies Record<UndefinedReason, string>,
	plot: (first: string, second: string) =>
		`Measures of ${first} and ${second} by tag, from −1 to 1. The table says the same.`,
	definitions: "What the measures say, and where they come from",
	definition: {
		f1: {
			term: "Precision, recall, F1",
			text: "Precision is the share of the second member’s marks that the first has too; recall, the share of the first one’s that the second has; F1, their harmonic mean. Same words: same tag on exactly the same words. Words in common: same tag, one character shared is enough. From 0 to 1, without correction for chance.",
			source:
				"C. J. van Rijsbergen, Information Retrieval, 1979; G. Hripcsak and A. S. Rothschild, 2005",
		},
		kappa: {
			term: "Cohen’s κ",
			text: "Of the passages both have marked: how much more often the tags are equal than if each gave tags as often as they did, at random. From −1 to 1; 0 is chance. For one tag, that tag against all others.",
			source: "J. Cohen, A Coefficient of Agreement for Nominal Scales, 1960",
		},
		alpha: {
			term: "Krippendorff’s α",
			text: "The same question, chance taken from all tags put together. At most 1; below 0, members disagree more than by chance.",
			source: "K. Krippendorff, Content Analysis, 2nd edition, 2004",
		},
		unitizing: {
			term: "Krippendorff’s αU",
			text: "For one tag: how well the stretches that both have marked lie on each other in the whole text, set against stretches of the same lengths laid anywhere. Missed stretches count by their length. At most 1; 0 is chance.",
			source: "K. Krippendorff, On the Reliability of Unitizing Continuous Data, 1995",
		},
		statements: {
			term: "B³",
			text: "Of the passages both have marked: whether those that one has put into the same statement are together for the other too, averaged over the passages. From 0 to 1.",
			source:
				"A. Bagga and B. Baldwin, 1998; E. Amigó and others, 2009, for passages in several statements",
		},
	},
	source: (words: string) => `After ${words}.`,
	screen: {
		back: "Agreement of the dossier",
		intro:
			"Choose for each row what is kept. The mark made of it waits for approval by somebody who has not marked in this round nor settled it.",
		keys: "Keys in a row: ↓ ↑ next and previous row, 1 and 2 take one side, B as one, X drop, Z take back.",
		alignment: {
			same: "agree",
			boundaries: "other words",
			tag: "other tag",
			"only-first": "one side only",
			"only-second": "one side only",
		} satisfies Record<Alignment, string>,
		nothing: "no mark",
		empty: "Nobody has marked anything here.",
		left: (n: number) =>
			n === 0 ? "All is settled." : `${n} ${n === 1 ? "row" : "rows"} to settle`,
		takeAll: (n: number) => `Take all on which both agree (${n})`,
		take: (who: string) => `Take ${who}’s`,
		asOne: "As one…",
		drop: {
			action: "Drop…",
			title: "Drop this row?",
			hint: "Nothing of it is kept. You or a lead of the dossier can take that back. The measures count it as before.",
			submit: "Drop",
		},
		settled: (who: string) => `Settled by ${who}`,
		dropped: (who: string) => `Dropped by ${who}`,
		show: "Show the mark",
		withdraw: "Take back",
		movedOn: "The mark was edited or decided since. If it is to go, remove it at its desk.",
		withdrawn: (what: string, who: string, when: string) =>
			`${what}. Taken back by ${who}, ${when}`,
		done: {
			taken: "The mark waits for approval.",
			dropped: "Dropped.",
			all: "All are taken.",
			withdrawn: "Taken back: the row is to be settled.",
		},
		form: {
			title: "Both as one",
			words: "Words",
			tag: "Tag",
			first: (who: string) => `${who}’s words`,
			second: (who: string) => `${who}’s words`,
			union: "From the first word of either to the last",
			common: "Only what both have marked",
			submit: "Take it so",
		},
	},
};
