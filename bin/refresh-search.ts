/** Makes the search entries of the newsroom whose database is open again, if their rules have changed. */
export async function refreshSearch(say: (line: string) => void): Promise<void> {
	const { refreshSearchIndex } = await import("@/lib/server/search/refresh-index");
	const count = await refreshSearchIndex();
	if (count > 0) say(`Made what the search reads (${count} things).`);
}
