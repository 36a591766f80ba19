import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import type { ReviewQuery } from "@/lib/domain/queries";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { restoreArticle } from "@/lib/server/articles/restore-article";
import { listDossiers } from "@/lib/server/dossiers/list-dossiers";
import { readDossier } from "@/lib/server/dossiers/read-dossier";
import { placeLink } from "@/lib/server/links/place-link";
import { placeVerdict } from "@/lib/server/statements/place-verdict";
import {
	codeOf,
	linkBody,
	markBody,
	type Newsroom,
	type TestActor,
	take,
	test,
} from "@/lib/testing/newsroom";
import { countReview } from "./count-review";
import { pageReview } from "./page-review";
import { readReviewEntry } from "./read-review-entry";

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
		const entries = take(await pageReview(lead, dossierId, { list: "waiting" })).list;
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
			const entries = take(await pageReview(lead, dossierId, { list: "waiting" })).list;
			return entries.map(({ id }) => id);
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
		const entry = take(await readReviewEntry(lead, dossierId, denial));
		if (entry.kind !== "annotation") throw new Error("no such entry");
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
	const { lead, author, dossierId, article, denial, claim } = await open(newsroom);
	take(await newsroom.decide(lead, { kind: "annotation", id: denial }, "changes_requested"));
	const listOf = async (actor: TestActor, list: "returned" | "received") =>
		take(await pageReview(actor, dossierId, { list })).list;
	const [back, ...rest] = await listOf(author, "returned");
	expect(rest).toEqual([]);
	expect(back).toMatchObject({
		kind: "annotation",
		id: denial,
		state: "changes_requested",
		decision: {
			outcome: "changes_requested",
			reason: "other",
			revision: 1,
			decider: { id: lead.scope.memberId },
		},
	});
	expect(await listOf(lead, "returned")).toEqual([]);
	take(await newsroom.decide(lead, { kind: "annotation", id: claim }));
	expect((await listOf(author, "received")).map(({ id }) => id)).toEqual([claim]);
	// What was put right waits again, and its author still finds what was said about it.
	const edit = markBody(article, "La société dément", { revision: 1, tag: "attribution" });
	take(await placeAnnotation(author, denial, edit));
	expect(await listOf(author, "returned")).toEqual([]);
	expect((await listOf(author, "received")).map(({ id, state }) => [id, state])).toEqual([
		[claim, "approved"],
		[denial, "proposed"],
	]);
});

describe("the queue, narrowed", () => {
	async function fill(newsroom: Newsroom) {
		const opened = await open(newsroom);
		const { lead, author, dossierId, denial, claim, article } = opened;
		const own = await newsroom.mark(lead, article, "La société", { tag: "claim" });
		const link = await newsroom.link(author, dossierId, [denial, claim], "denies");
		const statement = await newsroom.state(author, dossierId);
		const membership = await newsroom.gather(author, statement, claim);
		const judged = await newsroom.state(author, dossierId, "Rien n’est signé");
		const verdict = { opId: uuidv7(), revision: null, grade: "disputed", method: "Lu." } as const;
		take(await placeVerdict(author, judged, verdict));
		const idsOf = async (query: Partial<ReviewQuery>, now?: Date) =>
			take(await pageReview(lead, dossierId, { list: "waiting", ...query }, now)).list.map(
				({ id }) => id,
			);
		return { ...opened, own, link, statement, membership, judged, idsOf };
	}

	test("by kind, tag, author, age, and to what the reader may decide", async ({ newsroom }) => {
		const { lead, author, denial, claim, own, link, membership, judged, idsOf } =
			await fill(newsroom);
		const all = [denial, claim, own, link, membership, judged];
		expect(await idsOf({})).toEqual(all);
		expect(await idsOf({ whose: "me" })).toEqual(all.filter((id) => id !== own));
		expect(await idsOf({ kind: "annotation" })).toEqual([denial, claim, own]);
		expect(await idsOf({ kind: "verdict" })).toEqual([judged]);
		expect(await idsOf({ tag: "denial" })).toEqual([denial]);
		expect(await idsOf({ authorId: lead.scope.memberId })).toEqual([own]);
		expect(await idsOf({ authorId: author.scope.memberId, kind: "link" })).toEqual([link]);
		expect(await idsOf({ age: "week" })).toEqual([]);
		const later = new Date(Date.now() + 8 * 24 * 60 * 60 * 1000);
		expect(await idsOf({ age: "week" }, later)).toEqual(all);
		expect(await idsOf({ age: "month" }, later)).toEqual([]);
		expect(await idsOf({ back: "yes" })).toEqual([]);
	});

	test("to what is in articles that are due: overdue, or within seven days, until they are done", async ({
		newsroom,
	}) => {
		const { article, other, denial, claim, own, link, membership, idsOf } = await fill(newsroom);
		const set = (id: string, column: "dueOn" | "state", value: string) =>
			newsroom.database.owner.query(`UPDATE "Article" SET "${column}" = $2 WHERE "id" = $1`, [
				id,
				value,
			]);
		const now = new Date("2026-03-09T23:30:00Z");
		const [inFirst, inSecond] = [
			[denial, own, link],
			[claim, link, membership],
		];
		expect(await idsOf({ due: "overdue" }, now)).toEqual([]);
		await set(article.id, "dueOn", "2026-03-08");
		await set(other.id, "dueOn", "2026-03-09");
		// A link is due with either of its ends.
		expect(await idsOf({ due: "overdue" }, now)).toEqual(inFirst);
		expect(await idsOf({ due: "week" }, now)).toEqual(inSecond);
		expect(await idsOf({ due: "week", kind: "link" }, now)).toEqual([link]);
		await set(other.id, "dueOn", "2026-03-16");
		expect(await idsOf({ due: "week" }, now)).toEqual(inSecond);
		await set(other.id, "dueOn", "2026-03-17");
		expect(await idsOf({ due: "week" }, now)).toEqual([]);
		await set(article.id, "state", "done");
		expect(await idsOf({ due: "overdue" }, now)).toEqual([]);
	});

	test("to what was sent back before", async ({ newsroom }) => {
		const { lead, author, article, denial, idsOf } = await fill(newsroom);
		take(await newsroom.decide(lead, { kind: "annotation", id: denial }, "changes_requested"));
		const edit = markBody(article, "La société dément", {
			revision: 1,
			tag: "denial",
			certainty: "probable",
		});
		take(await placeAnnotation(author, denial, edit));
		expect(await idsOf({ back: "yes" })).toEqual([denial]);
	});

	test("and put in order by article or by statement", async ({ newsroom }) => {
		const { article, other, denial, claim, own, link, membership, judged, statement, idsOf } =
			await fill(newsroom);
		const byArticle = new Map([
			[article.id, [denial, own, link]],
			[other.id, [claim, membership]],
		]);
		const articles = [...byArticle.keys()].sort().flatMap((id) => byArticle.get(id) ?? []);
		expect(await idsOf({ group: "article" })).toEqual([...articles, judged]);
		const byStatement = new Map([
			[statement, [claim, membership]],
			[judged, [judged]],
		]);
		const statements = [...byStatement.keys()].sort().flatMap((id) => byStatement.get(id) ?? []);
		expect(await idsOf({ group: "statement" })).toEqual([...statements, denial, own, link]);
	});

	test("page by page, is the same list, whatever is decided meanwhile", async ({ newsroom }) => {
		const { lead, dossierId, idsOf } = await fill(newsroom);
		for (const group of [undefined, "article", "statement"] as const) {
			const order = group === undefined ? {} : { group };
			const whole = await idsOf(order);
			const seen: string[] = [];
			let cursor: string | null = null;
			do {
				const at: { cursor?: string } = cursor === null ? {} : { cursor };
				const query = { list: "waiting", limit: 2, ...order, ...at } as const;
				const page = take(await pageReview(lead, dossierId, query));
				seen.push(...page.list.map(({ id }) => id));
				cursor = page.next;
			} while (cursor !== null);
			expect(seen).toEqual(whole);
		}
		const wrong = await pageReview(lead, dossierId, { list: "waiting", cursor: "cm9t" });
		expect(codeOf(wrong)).toBe("invalid");
	});

	test("is counted as it is listed", async ({ newsroom }) => {
		const { lead, author, dossierId, card } = await fill(newsroom);
		const counts = take(await countReview(lead, dossierId, { whose: "me" }));
		const { name: _, ...rest } = counts.authors[0] ?? {};
		expect({ ...counts, authors: [rest] }).toEqual({
			total: 5,
			back: 0,
			others: 1,
			kinds: [
				{ kind: "annotation", count: 2 },
				{ kind: "link", count: 1 },
				{ kind: "membership", count: 1 },
				{ kind: "verdict", count: 1 },
			],
			tags: [
				{ tag: "claim", count: 1 },
				{ tag: "denial", count: 1 },
			],
			authors: [{ id: author.scope.memberId, count: 5 }],
			returned: 0,
		});
		const everything = take(await countReview(lead, dossierId, {}));
		expect(everything.total).toBe(6);
		expect((await card()).waiting).toBe(6);
	});
});

test("an entry of each kind says all that its decision needs", async ({ newsroom }) => {
	const { lead, author, dossierId, denial } = await open(newsroom);
	const statement = await newsroom.state(author, dossierId);
	await newsroom.gather(author, statement, denial, "denies");
	const verdict = { opId: uuidv7(), revision: null, grade: "disputed", method: "Lu." } as const;
	take(await placeVerdict(author, statement, verdict));
	expect(take(await readReviewEntry(lead, dossierId, statement))).toMatchObject({
		kind: "verdict",
		mayDecide: "yes",
		verdict: { grade: "disputed", method: "Lu.", revision: 1 },
		members: [{ stance: "denies", passage: { annotationId: denial } }],
	});
	take(await newsroom.decide(lead, { kind: "annotation", id: denial }, "rejected"));
	expect(take(await readReviewEntry(lead, dossierId, denial))).toMatchObject({
		kind: "annotation",
		past: [{ outcome: "rejected", withdrawnAt: null }],
	});
	expect(codeOf(await readReviewEntry(lead, dossierId, uuidv7()))).toBe("not-found");
	expect(codeOf(await readReviewEntry(lead, dossierId, "denial"))).toBe("not-found");
});
