import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { rawZip } from "@/lib/testing/raw-zip";
import { queryAsApplication } from "../fixtures/database";
import { NewsroomApi } from "../fixtures/newsroom-api";
import { startWebProcess } from "../fixtures/start-web-process";
import { makeToken } from "./people";
import { test } from "./test";

const files = Array.from({ length: 24 }, (_, n) => ({
	name: `quai-${n}.txt`,
	bytes: `Le quai ${n}\n\nUn texte du quai ${n}, assez long pour l’être.`,
}));

test("RL-04: a server that is killed while it imports an archive goes on when it starts again: all of it is in, nothing twice", async ({
	scene,
}) => {
	const { demo, people } = scene;
	const { credentials } = await makeToken(scene.api, people.lead);
	const dossierId = await scene.openDossier();
	const [importId, fileId] = [uuidv7(), uuidv7()];
	const countImported = async () => {
		const sql = `SELECT count(*)::int AS n FROM "Article" WHERE "dossierId" = $1`;
		return Number((await queryAsApplication(demo, sql, [dossierId]))[0]?.n);
	};
	const web = await startWebProcess(demo);
	const api = new NewsroomApi(web.url);
	const params = { id: dossierId, importId };
	const sent = { params: { ...params, fileId }, query: { fileName: "quais.zip" } };
	await api.take({ operation: "addImportFile", ...sent, body: rawZip(files) }, credentials);
	await api.take({ operation: "startImport", params }, credentials);
	while ((await countImported()) < 3) await sleep(5);
	await web.kill();
	const before = await countImported();
	expect(before).toBeLessThan(files.length);
	// Nobody else takes what the dead one had before a minute is over.
	await queryAsApplication(
		demo,
		`UPDATE "ImportPart" SET "takenUntil" = now() - interval '1 second' WHERE "jobId" = $1`,
		[importId],
	);
	const again = await startWebProcess(demo, web.port);
	try {
		const next = new NewsroomApi(again.url);
		const read = () => next.take({ operation: "readImport", params }, credentials);
		await expect.poll(read, { timeout: 60_000 }).toMatchObject({ state: "done" });
		expect(await read()).toMatchObject({ counts: { imported: files.length, failed: 0 } });
		const sql = `SELECT count(*)::int AS n, count(DISTINCT "title")::int AS titles FROM "Article" WHERE "dossierId" = $1`;
		const [row] = await queryAsApplication(demo, sql, [dossierId]);
		expect(row).toEqual({ n: files.length, titles: files.length });
	} finally {
		await again.kill();
	}
});
