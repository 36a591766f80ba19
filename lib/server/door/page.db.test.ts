import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { pageLimits } from "@/lib/domain/page";
import { pageAnnotations } from "@/lib/server/annotations/page-annotations";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { pageDossiers } from "@/lib/server/dossiers/page-dossiers";
import { pageLinks } from "@/lib/server/links/page-links";
import { type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { byId, readPage } from "./page";

async function open(newsroom: Newsroom, count: number) {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const article = await newsroom.import(lead, dossierId);
	const mark = () => newsroom.mark(lead, article, "La société");
	const ids: string[] = [];
	for (let n = 0; n < count; n += 1) ids.push(await mark());
	return { lead, dossierId, mark, ids };
}

/** Reads a list to its end, doing something after each page. */
async function readAll(
	read: (cursor: string | undefined) => ReturnType<typeof pageAnnotations>,
	between: (page: number) => Promise<unknown> = async () => undefined,
): Promise<string[][]> {
	const pages: string[][] = [];
	let cursor: string | undefined;
	do {
		const { list, next } = take(await read(cursor));
		pages.push(list.map(({ id }) => id));
		await between(pages.length);
		cursor = next ?? undefined;
	} while (cursor !== undefined);
	return pages;
}

function threes(lead: TestActor, dossierId: string) {
	return (cursor: string | undefined) =>
		pageAnnotations(lead, dossierId, { limit: 3, ...(cursor === undefined ? {} : { cursor }) });
}

describe("a list read page by page", () => {
	test("has every thing once, in the order of ids, in pages of the length asked for", async ({
		newsroom,
	}) => {
		const { lead, dossierId, ids } = await open(newsroom, 7);
		const pages = await readAll(threes(lead, dossierId));
		expect(pages.map(({ length }) => length)).toEqual([3, 3, 1]);
		expect(pages.flat()).toEqual([...ids].sort());
	});

	test("ends without an empty page when its length is that of its pages", async ({ newsroom }) => {
		const { lead, dossierId } = await open(newsroom, 6);
		const pages = await readAll(threes(lead, dossierId));
		expect(pages.map(({ length }) => length)).toEqual([3, 3]);
	});

	test("RL-05: things added between pages move nothing, and come at its end", async ({
		newsroom,
	}) => {
		const { lead, dossierId, mark, ids } = await open(newsroom, 7);
		const added: string[] = [];
		const pages = await readAll(threes(lead, dossierId), async (page) => {
			if (page < 3) added.push(await mark());
		});
		expect(pages.flat()).toEqual([...ids, ...added].sort());
	});

	test("RL-05: things removed between pages are left out, and no other is missed", async ({
		newsroom,
	}) => {
		const { lead, dossierId, ids } = await open(newsroom, 9);
		const sorted = [...ids].sort();
		// One already read, the very one that the cursor names, and one still to come.
		const gone = [sorted[0], sorted[2], sorted[4]].flatMap((id) => id ?? []);
		const pages = await readAll(threes(lead, dossierId), async (page) => {
			if (page > 1) return;
			for (const id of gone) take(await removeAnnotation(lead, id, uuidv7()));
		});
		expect(pages.flat()).toEqual(sorted.filter((id) => id !== sorted[4]));
	});
});

test("RL-05: a cursor that nobody gave is invalid", async ({ newsroom }) => {
	const { lead, dossierId } = await open(newsroom, 1);
	const inside = ["", "i", `i${"0".repeat(36)}`, "e1", uuidv7(), `x${uuidv7()}`, `i${uuidv7()} `];
	const cursors = [
		"",
		"%",
		"\u0000",
		...inside.map((text) => Buffer.from(text).toString("base64url")),
	];
	for (const cursor of cursors) {
		expect(await pageAnnotations(lead, dossierId, { cursor }), cursor).toEqual({
			ok: false,
			failure: { code: "invalid", fields: [{ path: "cursor", code: "other" }] },
		});
	}
});

test("RL-05: the cursor of somebody else’s list is a place in one’s own, and shows nothing else", async ({
	newsroom,
}) => {
	const { lead, dossierId } = await open(newsroom, 4);
	const stranger = await newsroom.addMember("checker");
	const { next } = take(await pageAnnotations(lead, dossierId, { limit: 1 }));
	const cursor = next ?? "";
	expect(await pageLinks(stranger, dossierId, { cursor })).toEqual({
		ok: false,
		failure: { code: "not-found" },
	});
	expect(take(await pageDossiers(stranger, { cursor }))).toEqual({ list: [], next: null });
});

describe("a page", () => {
	const ids = Array.from({ length: 300 }, () => uuidv7()).sort();
	const list = ({ after, take: most }: { after: string | null; take: number }) =>
		Promise.resolve(ids.filter((id) => after === null || id > after).slice(0, most));
	const read = (some: readonly string[]) => Promise.resolve(some.map((id) => ({ id })));

	test("has the usual length when nobody asks for one", async () => {
		const page = take(await readPage({}, list, read, byId));
		expect(page.list).toHaveLength(pageLimits.usual);
		expect(page.next).not.toBeNull();
	});

	test("is in the order of the list, whatever the order of the reading", async () => {
		const backwards = (some: readonly string[]) => read([...some].reverse());
		const page = take(await readPage({ limit: 5 }, list, backwards, byId));
		expect(page.list.map(byId)).toEqual(ids.slice(0, 5));
	});

	test("goes on behind a thing that was gone before it could be read", async () => {
		const missing = async (some: readonly string[]) =>
			(await read(some)).filter(({ id }) => id !== ids[4]);
		const page = take(await readPage({ limit: 5 }, list, missing, byId));
		expect(page.list.map(byId)).toEqual(ids.slice(0, 4));
		const rest = take(await readPage({ limit: 5, cursor: page.next ?? "" }, list, missing, byId));
		expect(rest.list.map(byId)).toEqual(ids.slice(5, 10));
	});
});
