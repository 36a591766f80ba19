/** Words of the bar about what waits for the reader’s decision. */
export const toReview = {
	label: (told: string) => `To review: ${told}`,
	title: "Waiting for your decision",
	many: (n: number) => `${n}+`,
};
