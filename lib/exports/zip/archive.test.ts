import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { type ArchivedFile, archive } from "@/lib/exports/zip/archive";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

test("RL-13: nothing is kept of what its files were made of, once they are written", async () => {
	const made: WeakRef<object>[] = [];
	let [living, most] = [0, 0];
	async function* files(): AsyncIterable<ArchivedFile> {
		for (let n = 0; n < 40; n += 1) {
			const words = { of: `le quai ${n} `.repeat(1000) };
			made.push(new WeakRef(words));
			const chunks = (async function* () {
				yield Buffer.from(words.of);
			})();
			yield { path: `${n}.txt`, mediaType: "text/plain", chunks };
		}
	}
	for await (const _ of archive(files(), new Date("2026-03-04T10:00:00.000Z"))) {
		// References are let go between two turns of the event loop.
		await new Promise(setImmediate);
		collect();
		living = made.filter((one) => one.deref() !== undefined).length;
		most = Math.max(most, living);
	}
	expect(made).toHaveLength(40);
	expect(most).toBeLessThan(10);
});
