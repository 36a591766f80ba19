/** The address of another database of the same server, for the same role. */
export function inDatabase(url: string, database: string): string {
	const address = new URL(url);
	address.pathname = `/${database}`;
	return address.href;
}
