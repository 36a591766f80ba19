import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import type { Piece } from "@/lib/domain/text";
import { readDesk } from "@/lib/server/articles/read-desk";
import { placeLink } from "@/lib/server/links/place-link";
import { removeLink } from "@/lib/server/links/remove-link";
import { restoreLink } from "@/lib/server/links/restore-link";
import { listStatements } from "@/lib/server/statements/list-statements";
import { removeStatement } from "@/lib/server/statements/remove-statement";
import { restoreStatement } from "@/lib/server/statements/restore-statement";
import {
	codeOf,
	linkBody,
	markBody,
	type Newsroom,
	type TestArticle,
	take,
	test,
} from "@/lib/testing/newsroom";
import { placeAnnotation } from "./place-annotation";
import { removeAnnotation } from "./remove-annotation";
import { restoreAnnotation } from "./restore-annotation";

const family = "👩‍👩‍👧";
const text = [
	"Démenti au port",
	`La ministre ${family} « n’a rien signé », e\u0301crit 𝒜nne. Le drapeau 🇫🇷 flotte.`,
	"Le contrat est signé, le contrat est signé.",
].join("\n\n");

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const checker = await newsroom.addMember("checker");
	const dossierId = await newsroom.openDossier(lead, checker);
	const article = await newsroom.import(lead, dossierId, text);
	return { lead, checker, dossierId, article };
}

function piece(
	article: TestArticle,
	start: number,
	end: number,
	role: Piece["role"] = "body",
): Piece {
	return { role, start, end, quote: article.text.slice(start, end) };
}

describe("DI-08: a passage is the words at its offsets", () => {
	test("and is refused when its quote is not the slice", async ({ newsroom }) => {
		const { lead, article } = await open(newsroom);
		const before = await newsroom.snapshot();
		const start = article.text.indexOf("signé");
		const wrong: Piece[] = [
			{ role: "body", start, end: start + 5, quote: "signe" },
			{ role: "body", start: start + 1, end: start + 6, quote: "signé" },
			{ role: "body", start: article.text.length, end: article.text.length + 3, quote: "xyz" },
		];
		for (const pieces of wrong.map((one) => [one])) {
			const body = markBody(article, "signé", { pieces });
			expect(codeOf(await placeAnnotation(lead, uuidv7(), body))).toBe("invalid");
		}
		expect(await newsroom.snapshot()).toEqual(before);
	});

	test("DI-09: and is refused when it splits what a reader sees as one character", async ({
		newsroom,
	}) => {
		const { lead, article } = await open(newsroom);
		const at = (words: string): number => article.text.indexOf(words);
		const splits: [number, number][] = [
			[at(family), at(family) + 1],
			[at(family), at(family) + 3],
			[at("e\u0301"), at("e\u0301") + 1],
			[at("𝒜") + 1, at("𝒜") + 3],
			[at("🇫🇷"), at("🇫🇷") + 2],
		];
		for (const [start, end] of splits) {
			const body = markBody(article, "signé", { pieces: [piece(article, start, end)] });
			expect(codeOf(await placeAnnotation(lead, uuidv7(), body))).toBe("invalid");
		}
		for (const words of [family, "e\u0301crit", "𝒜nne", "🇫🇷"]) {
			expect(codeOf(await placeAnnotation(lead, uuidv7(), markBody(article, words)))).toBe("ok");
		}
	});

	test("over a paragraph break, in several pieces, nested, touching and twice over", async ({
		newsroom,
	}) => {
		const { lead, article } = await open(newsroom);
		const from = article.text.indexOf("flotte");
		const to = article.text.indexOf("signé,") + 5;
		const shapes: Piece[][] = [
			[piece(article, from, to)],
			[piece(article, 0, 7), piece(article, from, to)],
			[piece(article, 0, 7), piece(article, 7, 10)],
			[piece(article, from + 1, to - 1)],
			[piece(article, from, to)],
			[piece(article, 0, 7), piece(article, from, to, "source"), piece(article, 0, 2, "cue")],
		];
		for (const pieces of shapes) {
			const tag = "attribution";
			const id = uuidv7();
			const body = markBody(article, "signé", { pieces, tag });
			take(await placeAnnotation(lead, id, body));
			const desk = take(await readDesk(lead, article.id));
			const view = desk.annotations.find((annotation) => annotation.id === id);
			expect(view?.pieces).toEqual(pieces);
		}
		const overlapping = [piece(article, 0, 7), piece(article, 5, 10)];
		const unordered = [piece(article, 7, 10), piece(article, 0, 7)];
		const bodiless = [piece(article, 0, 7, "source")];
		for (const pieces of [overlapping, unordered, bodiless]) {
			const body = markBody(article, "signé", { pieces });
			expect(codeOf(await placeAnnotation(lead, uuidv7(), body))).toBe("invalid");
		}
	});

	test("whose speakers are named in the order in which they were given", async ({ newsroom }) => {
		const { lead, dossierId, article } = await open(newsroom);
		const speakerIds = [
			await newsroom.speak(lead, dossierId, "Zoé"),
			await newsroom.speak(lead, dossierId, "Anne"),
		];
		const id = await newsroom.mark(lead, article, "Démenti", { speakerIds });
		const desk = take(await readDesk(lead, article.id));
		expect(desk.annotations.find((one) => one.id === id)?.speakerIds).toEqual(speakerIds);
	});
});

describe("a deleted passage", () => {
	async function woven(newsroom: Newsroom) {
		const { lead, dossierId, article, checker } = await open(newsroom);
		const denial = await newsroom.mark(lead, article, "n’a rien signé", { tag: "denial" });
		const claim = await newsroom.mark(lead, article, "Le contrat est signé");
		const link = await newsroom.link(lead, dossierId, [denial, claim], "denies");
		const statement = await newsroom.state(lead, dossierId);
		const membership = await newsroom.gather(lead, statement, denial, "denies");
		return { lead, checker, dossierId, article, denial, claim, link, statement, membership };
	}

	async function seen({ lead, article, dossierId }: Awaited<ReturnType<typeof woven>>) {
		const desk = take(await readDesk(lead, article.id));
		const statements = take(await listStatements(lead, dossierId));
		return {
			annotations: desk.annotations.map((annotation) => annotation.id).sort(),
			links: desk.links.map((link) => link.id),
			memberships: statements.flatMap(({ members }) => members.map((member) => member.id)),
		};
	}

	test("DI-15: takes its links and memberships along and brings them back as they were", async ({
		newsroom,
	}) => {
		const all = await woven(newsroom);
		const { lead, denial, claim, link, membership } = all;
		const before = await seen(all);
		const removed = take(await removeAnnotation(lead, denial, uuidv7()));
		expect(removed.also).toEqual([link, membership]);
		expect(await seen(all)).toEqual({ annotations: [claim], links: [], memberships: [] });
		const restored = take(await restoreAnnotation(lead, denial, uuidv7()));
		expect(restored.also).toEqual([link, membership]);
		expect(await seen(all)).toEqual(before);
	});

	test("is deleted by its author or a lead, and by nobody else", async ({ newsroom }) => {
		const all = await woven(newsroom);
		const { lead, checker, article, denial } = all;
		expect(codeOf(await removeAnnotation(checker, denial, uuidv7()))).toBe("forbidden");
		const own = await newsroom.mark(checker, article, "Démenti");
		take(await removeAnnotation(checker, own, uuidv7()));
		take(await restoreAnnotation(checker, own, uuidv7()));
		take(await removeAnnotation(lead, own, uuidv7()));
		expect(codeOf(await removeAnnotation(lead, own, uuidv7()))).toBe("not-found");
		expect(codeOf(await restoreAnnotation(lead, all.claim, uuidv7()))).toBe("not-found");
	});

	test("DI-02: is deleted as it was seen: what moved on stays, and is given; a repeat is the first outcome", async ({
		newsroom,
	}) => {
		const { lead, article, denial } = await woven(newsroom);
		const change = { revision: 1, tag: "denial", certainty: "possible" } as const;
		const edit = markBody(article, "n’a rien signé", change);
		take(await placeAnnotation(lead, denial, edit));
		const before = await newsroom.snapshot();
		expect(await removeAnnotation(lead, denial, uuidv7(), 1)).toMatchObject({
			failure: { code: "stale", revision: 2, current: { id: denial, revision: 2 } },
		});
		expect(await newsroom.snapshot()).toEqual(before);
		const opId = uuidv7();
		const removed = take(await removeAnnotation(lead, denial, opId, 2));
		expect(take(await removeAnnotation(lead, denial, opId, 2))).toEqual(removed);
		expect(codeOf(await removeAnnotation(lead, denial, uuidv7(), 1))).toBe("not-found");
	});

	test("cannot be edited, linked, gathered or decided about", async ({ newsroom }) => {
		const all = await woven(newsroom);
		const { lead, dossierId, article, denial, claim, checker } = all;
		take(await removeAnnotation(lead, denial, uuidv7()));
		const edit = markBody(article, "n’a rien signé", { revision: 1 });
		expect(codeOf(await placeAnnotation(lead, denial, edit))).toBe("not-found");
		const body = linkBody(dossierId, [denial, claim], "quotes");
		expect(codeOf(await placeLink(lead, uuidv7(), body))).toBe("not-found");
		const other = await newsroom.addMember("reviewer");
		await newsroom.letIn(lead, dossierId, other);
		const decided = await newsroom.decide(other, { kind: "annotation", id: denial });
		expect(codeOf(decided)).toBe("not-found");
		expect(codeOf(await restoreLink(checker, all.link, uuidv7()))).toBe("forbidden");
		expect(codeOf(await restoreLink(lead, all.link, uuidv7()))).toBe("not-found");
	});

	test.for([
		["denial", "claim"],
		["claim", "denial"],
	] as const)(
		"DI-15: whose link's other end went after it: %s comes back first",
		async ([first, second], { newsroom }) => {
			const all = await woven(newsroom);
			const before = await seen(all);
			take(await removeAnnotation(all.lead, all.denial, uuidv7()));
			take(await removeAnnotation(all.lead, all.claim, uuidv7()));
			take(await restoreAnnotation(all.lead, all[first], uuidv7()));
			take(await restoreAnnotation(all.lead, all[second], uuidv7()));
			expect(await seen(all)).toEqual(before);
		},
	);

	test.for(["statement", "passage"])(
		"DI-15: and a deleted statement: %s comes back first",
		async (first, { newsroom }) => {
			const all = await woven(newsroom);
			const before = await seen(all);
			const { lead, statement, denial } = all;
			for (const removeFirst of ["statement", "passage"]) {
				const removals = {
					statement: async () => take(await removeStatement(lead, statement, uuidv7())),
					passage: async () => take(await removeAnnotation(lead, denial, uuidv7())),
				};
				const restores = {
					statement: async () => take(await restoreStatement(lead, statement, uuidv7())),
					passage: async () => take(await restoreAnnotation(lead, denial, uuidv7())),
				};
				const inOrder = ["statement", "passage"] as const;
				for (const one of inOrder.toSorted((a) => (a === removeFirst ? -1 : 1)))
					await removals[one]();
				for (const one of inOrder.toSorted((a) => (a === first ? -1 : 1))) await restores[one]();
				expect(await seen(all)).toEqual(before);
			}
		},
	);

	test("whose link was made anew merges with it", async ({ newsroom }) => {
		const all = await woven(newsroom);
		const { lead, dossierId, denial, claim, link } = all;
		take(await removeLink(lead, link, uuidv7()));
		const anew = await newsroom.link(lead, dossierId, [denial, claim], "denies");
		const merged = take(await restoreLink(lead, link, uuidv7()));
		expect(merged.also).toEqual([anew]);
		expect((await seen(all)).links).toEqual([anew]);
	});

	test("does not bring back a link that its tags no longer allow", async ({ newsroom }) => {
		const all = await woven(newsroom);
		const { lead, article, denial, claim, link } = all;
		take(await removeAnnotation(lead, claim, uuidv7()));
		const change = markBody(article, "n’a rien signé", { revision: 1, tag: "claim" });
		take(await placeAnnotation(lead, denial, change));
		expect(take(await restoreAnnotation(lead, claim, uuidv7())).also).toEqual([]);
		expect(codeOf(await restoreLink(lead, link, uuidv7()))).toBe("link-not-allowed");
		expect((await seen(all)).links).toEqual([]);
	});
});
