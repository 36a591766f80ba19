const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether this names a time zone that this machine knows (IANA time zone database). */
export function isZone(timeZone: string): boolean {
	return offsetFormat(timeZone) !== null;
}

/** What writes how far the clocks of a zone are ahead of UTC, made once for each zone; null for no zone. */
export function offsetFormat(timeZone: string): Intl.DateTimeFormat | null {
	const known = formats.get(timeZone);
	if (known !== undefined) return known;
	try {
		const made = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
		if (made.resolvedOptions().timeZone === "") return null;
		// A zone has as many names as there are ways to write it in capitals.
		if (formats.size === 1000) formats.clear();
		formats.set(timeZone, made);
		return made;
	} catch {
		return null;
	}
}
