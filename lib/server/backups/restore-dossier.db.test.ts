import { readFileSync } from "node:fs";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { describe, expect, vi } from "vitest";
import { newsroomFiles } from "@/lib/domain/backup/backup-manifest";
import { backupRecordNames } from "@/lib/domain/backup/backup-records";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { placeDossierMember } from "@/lib/server/dossiers/place-dossier-member";
import { search } from "@/lib/server/search/search";
import { elsewhere } from "@/lib/testing/elsewhere";
import { isCounted, stopCounting } from "@/lib/testing/looked-at";
import { codeOf, type TestActor, take, test } from "@/lib/testing/newsroom";
import { readZip } from "@/lib/testing/read-zip";
import { confidentialWords, hiddenWords, wholeDossier } from "@/lib/testing/whole-dossier";
import { backUpDossier, backUpHere } from "./back-up-dossier";
import { restoreDossier, restoreHere } from "./restore-dossier";

vi.setConfig({ testTimeout: 120_000 });

async function backupOf(lead: TestActor, dossierId: string): Promise<Uint8Array> {
	const response = take(await backUpDossier(lead, dossierId));
	return new Uint8Array(await response.arrayBuffer());
}

async function backupHere(dossierId: string): Promise<Uint8Array> {
	const again = take(await backUpHere(dossierId));
	return new Uint8Array(await again.arrayBuffer());
}

async function expectSame(first: Uint8Array, second: Uint8Array): Promise<void> {
	const [before, after] = [await readZip(first), await readZip(second)];
	expect([...after.keys()]).toEqual([...before.keys()]);
	for (const [path, content] of before)
		if (!newsroomFiles.has(path)) expect(after.get(path), path).toEqual(content);
}

test("a backup of the first format is restored", async ({ newsroom }) => {
	const bytes = readFileSync(
		join(import.meta.dirname, "../../testing/golden/harbour.v1.recoupe.zip"),
	);
	await elsewhere(newsroom, async () => {
		const { id } = take(await restoreHere(bytes, () => undefined));
		await expectSame(bytes, await backupHere(id));
	});
});

describe("a dossier with everything in it", () => {
	test("comes back as it was, with every rule of the database asked", async ({ newsroom }) => {
		const { lead, dossierId } = await wholeDossier(newsroom);
		const bytes = await backupOf(lead, dossierId);
		const files = await readZip(bytes);
		const folders = new Set([...files.keys()].map((path) => path.split("/")[0]));
		expect(backupRecordNames.filter((name) => !folders.has(name))).toEqual([]);
		for (const [path, content] of files) {
			expect(content.includes(hiddenWords), path).toBe(false);
			expect(content.includes(confidentialWords), path).toBe(false);
		}
		await elsewhere(newsroom, async (there) => {
			await stopCounting(there.database.owner, ["AnchorPiece"]);
			expect(take(await restoreHere(bytes, () => undefined))).toMatchObject({ id: dossierId });
			expect(await checkInvariants()).toEqual([]);
			await expectSame(bytes, await backupHere(dossierId));
			expect(await isCounted(there.database.owner, "AnchorPiece")).toBe(true);
			const { rows } = await there.database.owner.query(
				'SELECT "role", "disabledAt" IS NOT NULL AS "disabled", "passwordHash" FROM "Member"',
			);
			expect(rows).toHaveLength(5);
			for (const row of rows)
				expect(row).toEqual({ role: "checker", disabled: true, passwordHash: null });
		});
	});

	test("is entered and led by an administrator where nobody else leads it, and found by its words", async ({
		newsroom,
	}) => {
		const { lead, dossierId } = await wholeDossier(newsroom);
		const bytes = await backupOf(lead, dossierId);
		await elsewhere(newsroom, async (there) => {
			const admin = await there.addMember("admin");
			const opId = uuidv7();
			const receipt = take(await restoreDossier(admin, opId, bytes));
			expect(receipt).toMatchObject({ opId, id: dossierId });
			expect(take(await restoreDossier(admin, opId, bytes))).toEqual(receipt);
			const { rows } = await there.database.owner.query(
				`SELECT e."actorId", p."payload" FROM "Event" e JOIN "EventPayload" p USING ("streamId", "seq")
					WHERE e."type" = 'dossier.restored'`,
			);
			expect(rows).toEqual([
				{
					actorId: admin.scope.memberId,
					payload: expect.objectContaining({
						subjectId: dossierId,
						codes: { manifest: expect.stringMatching(/^[0-9a-f]{64}$/) },
					}),
				},
			]);
			const { memberId } = admin.scope;
			take(await placeDossierMember(admin, dossierId, memberId, { opId: uuidv7(), lead: false }));
			const found = take(await search(admin, { q: "portuaires", kind: ["annotation"], limit: 20 }));
			expect(found.hits.length).toBeGreaterThan(0);
			await backupOf(admin, dossierId);
			expect(await checkInvariants()).toEqual([]);
		});
	});

	test("comes back with decisions of members who may not decide any more", async ({ newsroom }) => {
		const { lead, reviewer, dossierId } = await wholeDossier(newsroom);
		const bytes = await backupOf(lead, dossierId);
		await elsewhere(newsroom, async (there) => {
			await there.database.owner.query(
				`INSERT INTO "Member" ("id", "email", "name", "role", "disabledAt")
					VALUES ($1, 'gone@example.org', 'Partie', 'checker', now())`,
				[reviewer.scope.memberId],
			);
			take(await restoreHere(bytes, () => undefined));
			const { rows } = await there.database.owner.query(
				'SELECT "name", "role", "disabledAt" IS NOT NULL AS "disabled" FROM "Member" WHERE "id" = $1',
				[reviewer.scope.memberId],
			);
			expect(rows).toEqual([{ name: "Partie", role: "checker", disabled: true }]);
		});
	});

	test("is not restored beside itself, nor by anybody but an administrator", async ({
		newsroom,
	}) => {
		const { lead, dossierId } = await wholeDossier(newsroom);
		const bytes = await backupOf(lead, dossierId);
		const admin = await newsroom.addMember("admin");
		const before = await newsroom.snapshot();
		expect(await restoreDossier(admin, uuidv7(), bytes)).toMatchObject({
			ok: false,
			failure: { code: "invalid", fields: [{ path: "file", code: "already-here" }] },
		});
		expect(codeOf(await restoreDossier(lead, uuidv7(), bytes))).toBe("forbidden");
		expect(await newsroom.snapshot()).toEqual(before);
	});
});
