import { expect } from "vitest";
import { test } from "@/lib/testing/newsroom";
import { type Faults, fillDossier } from "@/lib/testing/planted-faults";
import { checkInvariants } from "./check-invariants";
import { repairDerived } from "./repair-derived";

const faults: Faults = {
	"a search entry with other words": {
		plant: async ({ newsroom, statement }) => {
			await newsroom.database.owner.query(
				`UPDATE "SearchEntry" SET "words" = '''autre'':1' WHERE "subjectId" = $1`,
				[statement],
			);
		},
		finds: ({ statement }) => [
			`${statement}: what the search knows of this statement is not what it says`,
		],
	},
	"a passage that the search does not know": {
		plant: async ({ newsroom, claim }) => {
			await newsroom.database.owner.query('DELETE FROM "SearchEntry" WHERE "subjectId" = $1', [
				claim,
			]);
		},
		finds: ({ claim }) => [
			`${claim}: what the search knows of this annotation is not what it says`,
		],
	},
	"a text that is searched in another dossier": {
		plant: async ({ newsroom, lead, article }) => {
			const other = await newsroom.openDossier(lead);
			await newsroom.database.owner.query(
				'UPDATE "SearchEntry" SET "dossierId" = $1 WHERE "subjectId" = $2',
				[other, article.versionId],
			);
		},
		finds: ({ article: { versionId } }) => [
			`${versionId}: what the search knows of this text is not what it says`,
		],
	},
	"prints that are not those of the text": {
		plant: async ({ newsroom, article }) => {
			await newsroom.database.owner.query(
				'UPDATE "TextPrint" SET "prints" = \'{1,2,3}\' WHERE "articleId" = $1',
				[article.id],
			);
		},
		finds: ({ article }) => [`${article.id}: what copies are found by is not its newest text`],
	},
	"a search entry about nothing": {
		plant: async ({ newsroom, claim, dossierId }) => {
			await newsroom.database.owner.query(
				`INSERT INTO "SearchEntry" VALUES ('speaker', $1, 0, $2, NULL, 0, 'x', '''x'':1')`,
				[claim, dossierId],
			);
		},
		finds: ({ claim }) => [`${claim}: the search knows a speaker that is not there`],
	},
	"a copy that is none": {
		plant: async ({ newsroom, lead, dossierId, article }) => {
			const other = await newsroom.import(lead, dossierId, "Rien de tout cela n’est pareil.");
			await newsroom.database.owner.query('INSERT INTO "Copy" VALUES ($1, $2, $3, 0.9, 3)', [
				article.id,
				other.id,
				dossierId,
			]);
		},
		finds: ({ article }) => [
			`${article.id}: its copies in other articles are not those that are stored`,
		],
	},
};

test.for(Object.entries(faults))(
	"DI-08: the doctor finds %s, and that alone, and mends it",
	async ([, fault], { newsroom }) => {
		const filled = await fillDossier(newsroom);
		expect(await checkInvariants()).toEqual([]);
		await fault.plant(filled);
		const before = await newsroom.snapshot();
		const found = await checkInvariants();
		const expected = fault.finds(filled);
		expect([...found].sort()).toEqual(
			[...expected].sort().map((line) => expect.stringContaining(line)),
		);
		expect(await newsroom.snapshot()).toEqual(before);
		expect(await repairDerived()).toHaveLength(1);
		expect(await checkInvariants()).toEqual([]);
		const after = await newsroom.snapshot();
		const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
		const derived = ["Copy", "CopyRules", "SearchEntry", "SearchRules", "TextPrint"];
		expect(changed.every((table) => derived.includes(table))).toBe(true);
	},
);

test("nothing is made again where nothing is wrong", async ({ newsroom }) => {
	await fillDossier(newsroom);
	const before = await newsroom.snapshot();
	expect(await repairDerived()).toEqual([]);
	expect(await newsroom.snapshot()).toEqual(before);
});
