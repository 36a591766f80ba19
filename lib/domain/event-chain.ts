/** The fields of an event that its hash covers, in the order in which they are covered. */
export interface ChainedEvent {
	readonly streamId: string;
	readonly seq: number;
	readonly opId: string;
	readonly actorId: string | null;
	readonly type: string;
	readonly v: number;
	/** ISO 8601 with milliseconds, UTC. */
	readonly at: string;
	readonly payloadDigest: string;
	readonly prevHash: string;
}

/** The bytes' text whose SHA-256 is the hash of an event: a JSON array, so that no two events share it. */
export function chainText(event: ChainedEvent): string {
	return JSON.stringify([
		event.streamId,
		event.seq,
		event.opId,
		event.actorId,
		event.type,
		event.v,
		event.at,
		event.payloadDigest,
		event.prevHash,
	]);
}

/** JSON with the keys of every object sorted, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
	const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
	entries.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
}

export type ChainFault =
	| { readonly kind: "gap"; readonly seq: number }
	| { readonly kind: "broken"; readonly seq: number }
	| { readonly kind: "head"; readonly seq: number };

/**
 * The first place where a stream is not what was written: a missing or doubled number, an entry
 * whose `prevHash` is not the hash of the entry before, or an end that is not the stored head.
 * `hash` is SHA-256 in hexadecimal.
 */
export function findChainFault(
	events: readonly ChainedEvent[],
	head: { readonly seq: number; readonly hash: string },
	hash: (text: string) => string,
): ChainFault | null {
	let previous = "";
	for (const [index, event] of events.entries()) {
		if (event.seq !== index + 1) return { kind: "gap", seq: index + 1 };
		if (event.prevHash !== previous) return { kind: "broken", seq: event.seq };
		previous = hash(chainText(event));
	}
	const matches = events.length === head.seq && previous === head.hash;
	return matches ? null : { kind: "head", seq: head.seq };
}
