import type { ReviewKind } from "@/lib/domain/review";
import type { Newsroom, TestActor } from "./newsroom";

/** What the marks of these scenes are about, as every article of tests says it. */
export const signedWords = "Le contrat est signé";

/** A dossier with one article: led by a reviewer, with two more of them and a checker. */
export async function openReviewed(newsroom: Newsroom) {
	const [lead, author, reviewer] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
	];
	const checker = await newsroom.addMember("checker");
	const dossierId = await newsroom.openDossier(lead, author, reviewer, checker);
	const article = await newsroom.import(lead, dossierId);
	return { newsroom, lead, author, reviewer, checker, dossierId, article };
}

export type ReviewedScene = Awaited<ReturnType<typeof openReviewed>>;

/** The table of each kind of reviewed thing. */
export const reviewedTables = {
	annotation: "Annotation",
	link: "Link",
	membership: "Membership",
} as const satisfies Record<ReviewKind, string>;

/** Makes a thing of a kind as one member, on passages of the lead's. */
export const placeReviewed: Record<
	ReviewKind,
	(scene: ReviewedScene, author: TestActor) => Promise<string>
> = {
	annotation: ({ newsroom, article }, author) => newsroom.mark(author, article, signedWords),
	link: async ({ newsroom, lead, article, dossierId }, author) => {
		const from = await newsroom.mark(lead, article, "La société dément", { tag: "denial" });
		const to = await newsroom.mark(lead, article, signedWords);
		return newsroom.link(author, dossierId, [from, to], "denies");
	},
	membership: async ({ newsroom, lead, article, dossierId }, author) => {
		const passage = await newsroom.mark(lead, article, signedWords);
		return newsroom.gather(author, await newsroom.state(lead, dossierId), passage);
	},
};
