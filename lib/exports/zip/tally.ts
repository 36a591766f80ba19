import { createHash } from "node:crypto";

/** Counts and hashes bytes that go by. */
export class Tally {
	readonly #hash = createHash("sha256");
	#size = 0;

	async *follow(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
		for await (const chunk of chunks) {
			this.#hash.update(chunk);
			this.#size += chunk.byteLength;
			yield chunk;
		}
	}

	/** Of what has gone by: its size in bytes, and its SHA-256; to be asked once. */
	total(): { size: number; sha256: string } {
		return { size: this.#size, sha256: this.#hash.digest("hex") };
	}
}
