import type { Spool } from "@/lib/domain/spool";

/** A spool that is memory after all, for small tests; throws when it is used after it was closed. */
export async function openMemorySpool(): Promise<Spool> {
	let chunks: Uint8Array[] | null = [];
	const living = () => {
		if (chunks === null) throw new Error("used after it was closed");
		return chunks;
	};
	return {
		get size() {
			return living().reduce((sum, { byteLength }) => sum + byteLength, 0);
		},
		append: async (chunk) => {
			living().push(chunk);
		},
		async *read(start = 0, end = Number.POSITIVE_INFINITY) {
			let at = 0;
			for (const chunk of living()) {
				const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end - at));
				if (part.byteLength > 0) yield part;
				at += chunk.byteLength;
			}
		},
		close: async () => {
			chunks = null;
		},
	};
}
