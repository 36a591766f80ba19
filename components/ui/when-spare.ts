/** Calls `take` once the browser has time to spare, after two seconds at most; the answer calls it off. */
export function whenSpare(take: () => void): () => void {
	// Not every browser tells when it is idle.
	if (typeof requestIdleCallback === "undefined") {
		const timer = setTimeout(take, 300);
		return () => clearTimeout(timer);
	}
	const asked = requestIdleCallback(take, { timeout: 2000 });
	return () => cancelIdleCallback(asked);
}
