import { createHash } from "node:crypto";
import { expect } from "vitest";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { type Newsroom, test } from "@/lib/testing/newsroom";
import { sweep, sweepBounds } from "./sweep";

/** Bytes that came into a dossier so many days ago. */
async function bring(newsroom: Newsroom, dossierId: string | null, words: string, days: number) {
	const bytes = Buffer.from(words);
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	const { owner } = newsroom.database;
	const at = new Date(Date.now() - days * 86_400_000);
	await owner.query('INSERT INTO "Original" VALUES ($1, $2, $3, $4)', [
		...[sha256, bytes, bytes.length, at],
	]);
	if (dossierId !== null)
		await owner.query('INSERT INTO "DossierOriginal" VALUES ($1, $2, $3)', [dossierId, sha256, at]);
	return sha256;
}

async function those<T>({ database }: Newsroom, sql: string, values: readonly T[]) {
	return (await database.owner.query(sql, [[...values]])).rows.map((row) => Object.values(row)[0]);
}

test("counters whose time is over go, at most so many at once; those that count stay", async ({
	newsroom,
}) => {
	const { owner } = newsroom.database;
	const plant = (name: string, count: number, when: string) =>
		owner.query(
			`INSERT INTO "LoginLimit" SELECT $1 || n, 1, now() + $2::interval FROM generate_series(1, $3) n`,
			[name, when, count],
		);
	await plant("spent:", sweepBounds.limits + 5, "-2 days");
	await plant("fresh:", 1, "-1 hour");
	await plant("counting:", 1, "10 minutes");
	expect((await sweep(new Date())).limits).toBe(sweepBounds.limits);
	expect((await sweep(new Date())).limits).toBeGreaterThanOrEqual(5);
	const { rows } = await owner.query(
		`SELECT "key" FROM "LoginLimit" WHERE "key" ~ '^(spent|fresh|counting):' ORDER BY "key"`,
	);
	expect(rows.map(({ key }) => key)).toEqual(["counting:1", "fresh:1"]);
});

test("bytes of which nothing was made go after 30 days, and no others", async ({ newsroom }) => {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const article = await newsroom.import(lead, dossierId);
	const { owner } = newsroom.database;
	const old = await bring(newsroom, dossierId, "vieux", 31);
	const young = await bring(newsroom, dossierId, "jeune", 29);
	const nowhere = await bring(newsroom, null, "nulle part", 40);
	const { rows } = await owner.query('SELECT "originalSha256" FROM "Version" WHERE "id" = $1', [
		article.versionId,
	]);
	const used: string = rows[0].originalSha256;
	const later = new Date(Date.now() + 60 * 86_400_000);
	expect((await sweep(new Date())).originals).toBe(2);
	const all = [old, young, nowhere, used];
	const left = await those(
		newsroom,
		'SELECT "sha256" FROM "Original" WHERE "sha256" = ANY($1)',
		all,
	);
	expect(left.toSorted()).toEqual([young, used].toSorted());
	// A clock that runs ahead takes nothing: the database counts the days by itself.
	expect((await sweep(later)).originals).toBe(0);
	expect(await checkInvariants()).toEqual([]);
});

test("bytes are neither changed, nor removed before their time or while they are in use, by the database itself", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	await newsroom.import(lead, dossierId);
	const young = await bring(newsroom, null, "très jeune", 1);
	const { owner } = newsroom.database;
	const remove = 'DELETE FROM "Original" WHERE "sha256" = $1';
	await expect(owner.query(remove, [young])).rejects.toThrow("stay as they are");
	const change = owner.query(`UPDATE "Original" SET "createdAt" = now() - interval '1 year'`);
	await expect(change).rejects.toThrow("stay as they are");
	const leave = owner.query('DELETE FROM "DossierOriginal" WHERE "dossierId" = $1', [dossierId]);
	await expect(leave).rejects.toThrow("stay there");
});
