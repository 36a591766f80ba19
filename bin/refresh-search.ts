/** Makes the search entries of the newsroom whose database is open again, if their rules have changed. */
export async function refreshSearch(say: (line: string) => void): Promise<void> {
	const { refreshSearchIndex } = await import("@/lib/server/search/refresh-index");
	if (await refreshSearchIndex()) say("Made the index of the search.");
}
