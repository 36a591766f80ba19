import { createHash } from "node:crypto";
import { expect } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { uploadLimit } from "@/lib/domain/queries";
import { queryAsApplication } from "../fixtures/database";
import { test } from "./test";

/** Bytes of which no two stretches are the same, so that one that is missing is missed. */
function bytesOf(size: number): Buffer<ArrayBuffer> {
	const bytes = Buffer.alloc(size);
	for (let at = 0; at + 4 <= size; at += 4) bytes.writeUInt32LE(at, at);
	return bytes;
}

test("RL-01: a file of the largest size is kept to its last byte, a larger one is refused with or without its length", async ({
	scene,
}) => {
	const { api, demo, people, standing } = scene;
	const { session } = people.author;
	const importId = uuidv7();
	const send = (body: BodyInit) => {
		const params = { id: standing.dossierId, importId, fileId: uuidv7() };
		const url = api.addressOf({
			...{ operation: "addImportFile", params, query: { fileName: "grand.bin" } },
		});
		const headers = { ...session, origin: api.url, "content-type": "application/octet-stream" };
		return fetch(url, { method: "PUT", headers, body, ...{ duplex: "half" } });
	};
	for (const size of [uploadLimit - 1, uploadLimit]) {
		const bytes = bytesOf(size);
		expect((await send(bytes)).status).toBe(200);
		const hash = createHash("sha256").update(bytes).digest("hex");
		const sql = `SELECT octet_length("bytes") AS n, encode(sha256("bytes"), 'hex') AS hash FROM "Original" WHERE "sha256" = $1`;
		expect(await queryAsApplication(demo, sql, [hash])).toEqual([{ n: size, hash }]);
	}
	const larger = bytesOf(uploadLimit + 1);
	for (const body of [larger, new Blob([larger]).stream()]) {
		const answer = await send(body);
		expect(answer.status).toBe(413);
		expect(await answer.json()).toMatchObject({ code: "too-large" });
	}
});
