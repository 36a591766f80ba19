/** Words of copies: what an article shares with others, and which was there first. */
export const copies = {
	share: (percent: string) => `${percent}% of this text is also in`,
	paragraphs: (n: number) =>
		n === 1 ? "One paragraph of this text is also in" : `${n} paragraphs of this text are also in`,
	order: {
		earlier: "published earlier",
		later: "published later",
		unknown: "order unknown: the dates do not decide",
	},
	before: (time: string) => `published ${time} earlier`,
	after: (time: string) => `published ${time} later`,
	compare: (title: string) => `Compare with “${title}”`,
	more: (n: number) => (n === 1 ? "and in one more article" : `and in ${n} more articles`),
	short: (percent: string, name: string) => `${percent}% also in ${name}`,
	shortParagraphs: (n: number, name: string) =>
		`${n} ${n === 1 ? "paragraph" : "paragraphs"} also in ${name}`,
};
