import { createHash, randomBytes } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import { expect, vi } from "vitest";
import { PUT } from "@/app/api/v1/dossiers/[id]/imports/[importId]/files/[fileId]/route";
import { uploadLimit } from "@/lib/domain/queries";
import { test } from "@/lib/testing/command-line";

vi.setConfig({ testTimeout: 60_000 });

test("large files that come at once are all taken as they are, whoever sends slowly meanwhile", async ({
	newsroom,
	commandLine,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const id = await newsroom.openDossier(lead);
	const token = await commandLine.tokenOf(lead, "annotate");
	const put = (body: BodyInit) => {
		const headers = { authorization: `Bearer ${token}` };
		const half = { duplex: "half" };
		const address = "http://localhost:3000/api/v1/dossiers/imports/files?fileName=a.txt";
		const request = new Request(address, { method: "PUT", headers, body, ...half });
		return PUT(request, { params: Promise.resolve({ id, importId: uuidv7(), fileId: uuidv7() }) });
	};
	const slow: ReadableStreamDefaultController[] = [];
	const unended = [1, 2, 3].map((n) =>
		put(
			new ReadableStream({
				start: (controller) => {
					controller.enqueue(randomBytes(n));
					slow.push(controller);
				},
			}),
		),
	);
	await breathe();
	const files = [4, 5, 6, 7].map((n) => randomBytes(n * 300_000));
	const answers = await Promise.all(files.map((bytes) => put(bytes)));
	expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
	const { rows } = await newsroom.database.owner.query(
		'SELECT "sha256", length("bytes") AS "size" FROM "Original" ORDER BY 2',
	);
	expect(rows).toEqual(
		files.map((bytes) => ({
			sha256: createHash("sha256").update(bytes).digest("hex"),
			size: bytes.byteLength,
		})),
	);
	for (const controller of slow) controller.close();
	expect((await Promise.all(unended)).map(({ status }) => status)).toEqual([200, 200, 200]);
	const tooLarge = await put(Buffer.alloc(uploadLimit + 1));
	expect(await tooLarge.json()).toMatchObject({ code: "too-large" });
});
