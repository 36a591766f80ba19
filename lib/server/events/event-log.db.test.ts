import { describe, expect } from "vitest";
import { type Newsroom, test } from "@/lib/testing/newsroom";

const written = ["Event", "EventPayload", "Revision", "Decision", "Version", "Original"];

let filled: Promise<string> | null = null;

/** One dossier with a row in each of the tables, for all tests of the file: none of them changes it. */
function fill(newsroom: Newsroom): Promise<string> {
	filled ??= open(newsroom);
	return filled;
}

async function open(newsroom: Newsroom): Promise<string> {
	const [lead, other] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
	];
	const dossierId = await newsroom.openDossier(lead, other);
	const article = await newsroom.import(lead, dossierId);
	const id = await newsroom.mark(lead, article, "La société");
	await newsroom.decide(other, { kind: "annotation", id });
	return dossierId;
}

/** A column that each of the tables has, set to itself: an update that would change nothing. */
const someColumn: Readonly<Record<string, string>> = {
	Event: "\"type\" = 'forged'",
	EventPayload: "\"payload\" = '{}'",
	Revision: "\"content\" = '{}'",
	Decision: "\"outcome\" = 'approved'",
	Version: "\"text\" = 'forged'",
	Original: '"size" = 0',
};

/** For want of the right, or by a trigger that lets a few through. */
const refused = expect.stringMatching(/^(42501|RC403)$/);

describe.each(written)("DI-19: %s is written once", (table) => {
	const attacks = [
		`UPDATE "${table}" SET ${someColumn[table]}`,
		`DELETE FROM "${table}"`,
		`TRUNCATE "${table}" CASCADE`,
	];

	test.for(attacks)("%s", async (sql, { newsroom }) => {
		await fill(newsroom);
		const before = await newsroom.snapshot();
		const { app, owner } = newsroom.database;
		await expect(app.query(sql)).rejects.toMatchObject({ code: refused });
		await expect(owner.query(sql)).rejects.toMatchObject({ code: refused });
		expect(await newsroom.snapshot()).toEqual(before);
	});
});

describe("a payload", () => {
	const blank = 'UPDATE "EventPayload" SET "payload" = NULL WHERE "streamId" = $1 AND "seq" = 1';

	test("is blanked by the owner and by nobody else", async ({ newsroom }) => {
		const dossierId = await fill(newsroom);
		const { app, owner } = newsroom.database;
		await expect(app.query(blank, [dossierId])).rejects.toMatchObject({ code: "42501" });
		const { rowCount } = await owner.query(blank, [dossierId]);
		expect(rowCount).toBe(1);
	});

	test("is not moved to another event while it is blanked", async ({ newsroom }) => {
		const dossierId = await fill(newsroom);
		const moved = 'UPDATE "EventPayload" SET "payload" = NULL, "seq" = 99 WHERE "streamId" = $1';
		await expect(newsroom.database.owner.query(moved, [dossierId])).rejects.toMatchObject({
			code: "42501",
		});
	});
});

test("an event that leaves a gap is refused, whoever writes it", async ({ newsroom }) => {
	const dossierId = await fill(newsroom);
	const leap = `INSERT INTO "Event" ("streamId", "seq", "opId", "type", "v", "at", "payloadDigest", "prevHash")
		VALUES ($1, $2, gen_random_uuid(), 'dossier.edited', 1, now(), '', '')`;
	const { app, owner } = newsroom.database;
	for (const client of [app, owner]) {
		for (const seq of [0, 99]) {
			const attempt = client.query(leap, [dossierId, seq]);
			await expect(attempt).rejects.toMatchObject({ code: "23514" });
		}
	}
});
