/** Makes what is derived from the texts of the newsroom whose database is open again, if its rules have changed. */
export async function refreshSearch(say: (line: string) => void): Promise<void> {
	const { refreshSearchIndex } = await import("@/lib/server/search/refresh-index");
	const count = await refreshSearchIndex();
	if (count > 0) say(`Made what the search reads (${count} things).`);
	const { refreshCopies } = await import("@/lib/server/copies/refresh-copies");
	const articles = await refreshCopies();
	if (articles > 0) say(`Looked for copies (${articles} articles).`);
}
