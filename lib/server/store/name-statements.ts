import "server-only";

/** How many names are given, and from which time on a text is worth one. */
const atMost = 400;
const worthwhile = 3;

/**
 * Names for prepared statements: the database reads and plans a text once for each connection and name. A text gets one
 * when it has been asked some times, as long as there are names left; lists of every length make texts without end.
 * An empty name is none.
 */
export function createStatementNames(): (sql: string) => string {
	const names = new Map<string, string>();
	const asked = new Map<string, number>();
	return (sql) => {
		const known = names.get(sql);
		if (known !== undefined || names.size === atMost) return known ?? "";
		const times = (asked.get(sql) ?? 0) + 1;
		if (times >= worthwhile) {
			const name = `recoupe_${names.size}`;
			names.set(sql, name);
			asked.delete(sql);
			return name;
		}
		if (asked.size === atMost * worthwhile) asked.clear();
		asked.set(sql, times);
		return "";
	};
}
