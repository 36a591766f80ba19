import { uuidv7 } from "uuidv7";
import { describe, expect, vi } from "vitest";
import { exportJobLimits, exportJobQuerySchema } from "@/lib/domain/export-job";
import { ok } from "@/lib/domain/result";
import { houseErrand } from "@/lib/server/door/house";
import { removeDossierMember } from "@/lib/server/dossiers/remove-dossier-member";
import { listEvents } from "@/lib/server/events/list-events";
import { takeExportJob } from "@/lib/server/store/export-jobs";
import { transact } from "@/lib/server/store/transact";
import { sweep } from "@/lib/server/sweep/sweep";
import { codeOf, type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { exportDossier } from "./export-dossier";
import { createExportJob, downloadExportJob, readExportJob } from "./export-jobs";
import { runExports } from "./run-exports";

// Exports are made here when a test says so, and not by a process beside it.
vi.mock("./wake-exports", () => ({ wakeExports: () => undefined }));

const query = exportJobQuerySchema.parse({ format: "annotations-csv", marks: "all" });

async function scene(newsroom: Newsroom) {
	const [lead, member] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("checker"),
	];
	const dossierId = await newsroom.openDossier(lead, member);
	for (let n = 0; n < 3; n += 1) {
		const article = await newsroom.import(lead, dossierId, `Le quai ${n}\n\nLa société dément.`);
		await newsroom.mark(lead, article, "La société dément", { tag: "denial" });
	}
	return { lead, member, dossierId };
}

const begin = async (actor: TestActor, dossierId: string) =>
	take(await createExportJob(actor, dossierId, query)).id;
// With the mark at their beginning that spreadsheets look for, which `text` leaves out.
const wordsOf = async (response: Response) =>
	Buffer.from(await response.arrayBuffer()).toString("utf8");
const download = async (actor: TestActor, id: string) =>
	wordsOf(take(await downloadExportJob(actor, id)));

describe("RL-13: an export that the server makes by itself", () => {
	test("is the file that would be sent at once, says how far it is, and is one event", async ({
		newsroom,
	}) => {
		const { member, dossierId } = await scene(newsroom);
		const id = await begin(member, dossierId);
		expect(take(await readExportJob(member, id))).toMatchObject({ state: "waiting", bytes: 0 });
		expect(codeOf(await downloadExportJob(member, id))).toBe("conflict");
		await Promise.all([runExports(), runExports()]);
		const job = take(await readExportJob(member, id));
		expect(job).toMatchObject({ state: "done", articles: 6, inAll: 6 });
		const words = await download(member, id);
		const direct = await wordsOf(take(await exportDossier(member, dossierId, query)));
		// The moment of the export aside.
		const timeless = (csv: string) => csv.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
		expect(timeless(words)).toBe(timeless(direct));
		expect(job.bytes).toBe(Buffer.byteLength(words));
		const { events } = take(await listEvents(member, dossierId, null, { step: "exported" }));
		expect(events.map(({ type }) => type)).toEqual(["dossier.exported", "dossier.exported"]);
	});

	test("is begun again when whoever made it is gone, and given up after a few times", async ({
		newsroom,
	}) => {
		const { member, dossierId } = await scene(newsroom);
		const id = await begin(member, dossierId);
		const proof = houseErrand("exports.run");
		const lose = async () => {
			const now = new Date();
			await transact(async (tx) => ok(await takeExportJob(tx, proof, now, now)));
		};
		await lose();
		await newsroom.database.owner.query(
			`INSERT INTO "ExportChunk" ("jobId", "n", "bytes") VALUES ($1, 0, 'half')`,
			[id],
		);
		await runExports();
		expect(await download(member, id)).not.toContain("half");
		const other = await begin(member, dossierId);
		for (let n = 0; n < exportJobLimits.tries; n += 1) await lose();
		await runExports();
		expect(take(await readExportJob(member, other))).toMatchObject({
			...{ state: "failed", code: "internal" },
		});
	});
});

describe("AZ-04: an export", () => {
	test("is its member’s alone, and nobody’s once they lost the dossier or it expired", async ({
		newsroom,
	}) => {
		const { lead, member, dossierId } = await scene(newsroom);
		const id = await begin(member, dossierId);
		await runExports();
		const admin = await newsroom.addMember("admin");
		for (const other of [lead, admin]) {
			expect(await readExportJob(other, id)).toEqual(await readExportJob(other, uuidv7()));
			expect(codeOf(await downloadExportJob(other, id))).toBe("not-found");
		}
		const response = take(await downloadExportJob(member, id));
		take(await removeDossierMember(lead, dossierId, member.scope.memberId, uuidv7()));
		await expect(response.text()).rejects.toThrow();
		expect(codeOf(await readExportJob(member, id))).toBe("not-found");
		expect(codeOf(await downloadExportJob(member, id))).toBe("not-found");
		await newsroom.letIn(lead, dossierId, member);
		expect(codeOf(await downloadExportJob(member, id))).toBe("ok");
		await newsroom.database.owner.query(
			`UPDATE "ExportJob" SET "expiresAt" = now() - interval '1 second' WHERE "id" = $1`,
			[id],
		);
		expect(codeOf(await downloadExportJob(member, id))).toBe("not-found");
		expect(await sweep(new Date(Date.now() + 1000))).toMatchObject({ exports: 1 });
		const { rows } = await newsroom.database.owner.query(
			`SELECT 1 FROM "ExportChunk" WHERE "jobId" = $1`,
			[id],
		);
		expect(rows).toEqual([]);
	});

	test("that begins after its member lost the dossier has nothing in it", async ({ newsroom }) => {
		const { lead, member, dossierId } = await scene(newsroom);
		const id = await begin(member, dossierId);
		take(await removeDossierMember(lead, dossierId, member.scope.memberId, uuidv7()));
		await runExports();
		const { rows } = await newsroom.database.owner.query(
			`SELECT "state", "code", (SELECT count(*)::int FROM "ExportChunk" c WHERE c."jobId" = j."id") AS "pieces" FROM "ExportJob" j WHERE "id" = $1`,
			[id],
		);
		expect(rows).toEqual([{ state: "failed", code: "not-found", pieces: 0 }]);
	});

	test("is refused beyond what a member can have", async ({ newsroom }) => {
		const { member, dossierId } = await scene(newsroom);
		for (let n = 0; n < exportJobLimits.living; n += 1) await begin(member, dossierId);
		expect(codeOf(await createExportJob(member, dossierId, query))).toBe("too-many");
	});
});
