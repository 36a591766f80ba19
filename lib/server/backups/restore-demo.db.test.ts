import { expect } from "vitest";
import { newsroomFiles } from "@/lib/domain/backup/backup-manifest";
import { backupRecordNames } from "@/lib/domain/backup/backup-records";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { elsewhere } from "@/lib/testing/elsewhere";
import { take } from "@/lib/testing/newsroom";
import { test } from "@/lib/testing/planted-demo";
import { readZip } from "@/lib/testing/read-zip";
import { backUpDossier, backUpHere } from "./back-up-dossier";
import { restoreHere } from "./restore-dossier";

test("the demonstration comes back byte for byte in an empty newsroom", async ({
	demo: { lead, dossierId },
	newsroom,
}) => {
	const response = take(await backUpDossier(lead, dossierId));
	const bytes = new Uint8Array(await response.arrayBuffer());
	const first = await readZip(bytes);
	await elsewhere(newsroom, async () => {
		const told: number[] = [];
		take(await restoreHere(bytes, (done) => told.push(done)));
		expect(told.length).toBeGreaterThan(backupRecordNames.length / 2);
		expect(await checkInvariants()).toEqual([]);
		const again = take(await backUpHere(dossierId));
		const second = await readZip(new Uint8Array(await again.arrayBuffer()));
		expect([...second.keys()]).toEqual([...first.keys()]);
		for (const [path, content] of first)
			if (!newsroomFiles.has(path)) expect(second.get(path), path).toEqual(content);
	});
}, 300_000);
