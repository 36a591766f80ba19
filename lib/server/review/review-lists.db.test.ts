import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { restoreArticle } from "@/lib/server/articles/restore-article";
import { listDossiers } from "@/lib/server/dossiers/list-dossiers";
import { readDossier } from "@/lib/server/dossiers/read-dossier";
import { placeLink } from "@/lib/server/links/place-link";
import { linkBody, markBody, type Newsroom, take, test } from "@/lib/testing/newsroom";
import { listReview } from "./list-review";

async function open(newsroom: Newsroom) {
	const [lead, author] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("checker"),
	];
	const dossierId = await newsroom.openDossier(lead, author);
	const article = await newsroom.import(lead, dossierId);
	const other = await newsroom.import(lead, dossierId);
	const denial = await newsroom.mark(author, article, "La société dément", { tag: "denial" });
	const claim = await newsroom.mark(author, other, "Le contrat est signé");
	const card = async () => {
		const cards = take(await listDossiers(lead));
		const own = cards.find(({ id }) => id === dossierId);
		const { members, ...read } = take(await readDossier(lead, dossierId));
		expect(members).toHaveLength(2);
		expect(own).toEqual(read);
		const { articles, annotations, waiting, openDenials } = read;
		return { articles, annotations, waiting, openDenials };
	};
	const queue = async () => {
		const entries = take(await listReview(lead, dossierId, "waiting"));
		return entries.map((entry) => entry.kind);
	};
	return { newsroom, lead, author, dossierId, article, other, denial, claim, card, queue };
}

describe("a dossier's card", () => {
	test("counts what the queue shows, and denials that answer to nothing", async ({ newsroom }) => {
		const { lead, author, dossierId, denial, claim, card, queue } = await open(newsroom);
		expect(await card()).toEqual({ articles: 2, annotations: 2, waiting: 2, openDenials: 1 });
		const link = await newsroom.link(author, dossierId, [denial, claim], "quotes");
		expect(await card()).toMatchObject({ waiting: 3, openDenials: 1 });
		const denies = await newsroom.link(author, dossierId, [denial, claim], "denies");
		const statement = await newsroom.state(author, dossierId);
		await newsroom.gather(author, statement, claim);
		expect(await card()).toMatchObject({ waiting: 5, openDenials: 0 });
		expect(await queue()).toHaveLength(5);
		take(await newsroom.decide(lead, { kind: "link", id: denies }, "rejected"));
		take(await newsroom.decide(lead, { kind: "link", id: link }));
		expect(await card()).toMatchObject({ waiting: 3, openDenials: 1 });
		take(await newsroom.decide(lead, { kind: "annotation", id: denial }, "rejected"));
		expect(await card()).toEqual({ articles: 2, annotations: 1, waiting: 2, openDenials: 0 });
		expect(await queue()).toHaveLength(2);
	});

	test("DI-15: leaves out what went with an article, and counts it again when it is back", async ({
		newsroom,
	}) => {
		const { lead, author, dossierId, denial, claim, other, card, queue } = await open(newsroom);
		await newsroom.link(author, dossierId, [denial, claim], "denies");
		await newsroom.gather(author, await newsroom.state(author, dossierId), claim);
		const before = await card();
		expect(before).toEqual({ articles: 2, annotations: 2, waiting: 4, openDenials: 0 });
		take(await removeArticle(lead, other.id, uuidv7()));
		expect(await card()).toEqual({ articles: 1, annotations: 1, waiting: 1, openDenials: 1 });
		expect(await queue()).toEqual(["annotation"]);
		take(await restoreArticle(lead, other.id, uuidv7()));
		expect(await card()).toEqual(before);
	});
});

describe("the queue", () => {
	test("has what waits longest first, by its present revision", async ({ newsroom }) => {
		const { lead, author, dossierId, article, denial, claim } = await open(newsroom);
		const ends = [denial, claim] as const;
		const link = await newsroom.link(author, dossierId, ends, "denies");
		const order = async () => {
			const entries = take(await listReview(lead, dossierId, "waiting"));
			return entries.map((entry) =>
				entry.kind === "link" ? entry.link.id : entry.passage.annotationId,
			);
		};
		expect(await order()).toEqual([denial, claim, link]);
		const changed = { revision: 1, tag: "denial", certainty: "probable" } as const;
		const edit = markBody(article, "La société dément", changed);
		take(await placeAnnotation(author, denial, edit));
		expect(await order()).toEqual([claim, link, denial]);
		take(await placeLink(author, link, { ...linkBody(dossierId, ends, "quotes"), revision: 1 }));
		expect(await order()).toEqual([claim, denial, link]);
	});

	test("quotes the far end of each link of a passage", async ({ newsroom }) => {
		const { lead, author, dossierId, other, denial, claim } = await open(newsroom);
		const link = await newsroom.link(author, dossierId, [denial, claim], "denies");
		const entries = take(await listReview(lead, dossierId, "waiting"));
		const entry = entries.find((one) => one.passage.annotationId === denial);
		if (entry?.kind !== "annotation") throw new Error("no such entry");
		expect(entry.links).toMatchObject([
			{
				id: link,
				type: "denies",
				to: {
					annotationId: claim,
					articleId: other.id,
					outlet: "Le Fanal",
					quotes: ["Le contrat est signé"],
					published: { value: "2026-03-04" },
				},
			},
		]);
	});
});

test("one's own things come with what was decided about them, why and by whom", async ({
	newsroom,
}) => {
	const { lead, author, dossierId, denial, claim } = await open(newsroom);
	take(await newsroom.decide(lead, { kind: "annotation", id: denial }, "changes_requested"));
	const mine = take(await listReview(author, dossierId, "mine"));
	expect(mine).toHaveLength(1);
	const [entry] = mine;
	if (entry?.kind !== "annotation") throw new Error("no such entry");
	expect(entry.annotation).toMatchObject({
		id: denial,
		state: "changes_requested",
		decision: {
			outcome: "changes_requested",
			reason: "other",
			revision: 1,
			decider: { id: lead.scope.memberId },
		},
	});
	expect(take(await listReview(lead, dossierId, "mine"))).toEqual([]);
	take(await newsroom.decide(lead, { kind: "annotation", id: claim }));
	expect(take(await listReview(author, dossierId, "mine"))).toHaveLength(2);
});
