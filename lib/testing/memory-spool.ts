import type { Spool } from "@/lib/exports/spool";

/** A spool that is memory after all, for small tests; throws when it is used after it was closed. */
export async function openMemorySpool(): Promise<Spool> {
	let chunks: Uint8Array[] | null = [];
	const living = () => {
		if (chunks === null) throw new Error("used after it was closed");
		return chunks;
	};
	return {
		append: async (chunk) => {
			living().push(chunk);
		},
		async *read() {
			for (const chunk of living()) yield chunk;
		},
		close: async () => {
			chunks = null;
		},
	};
}
