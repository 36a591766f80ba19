/** Whether this names a time zone that this machine knows (IANA time zone database). */
export function isZone(timeZone: string): boolean {
	try {
		return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone !== "";
	} catch {
		return false;
	}
}
