/** What stood in the way of the last request, where nothing answered that is Recoupe. */
export type Trouble =
	| { readonly kind: "unreachable"; readonly reason: string }
	| { readonly kind: "elsewhere"; readonly to: string }
	| { readonly kind: "stranger"; readonly status: number };

/** `fetch`, and what it has met. */
export interface Wire {
	readonly fetch: typeof fetch;
	/** Of the last request; null when Recoupe answered it. */
	readonly trouble: () => Trouble | null;
	/** Whether anything has answered or begun to, so that asking again makes sense. */
	readonly isThere: () => boolean;
}

/** What a connection ends with that had been made: whether the request was done is not known. */
const cuts: ReadonlySet<string> = new Set([
	"UND_ERR_SOCKET",
	"UND_ERR_HEADERS_TIMEOUT",
	"UND_ERR_BODY_TIMEOUT",
	"ECONNRESET",
	"EPIPE",
]);

/** A `fetch` that follows no redirect, as a token is for one address alone, and remembers what stood in its way. */
export function createWire(): Wire {
	let trouble: Trouble | null = null;
	let isThere = false;
	const meet = (met: Trouble | null): void => {
		trouble = met;
		isThere ||= met === null || (met.kind === "unreachable" && cuts.has(met.reason));
	};
	return {
		fetch: async (address, init) => {
			const response = await fetch(address, { ...init, redirect: "manual" }).catch((error) => {
				meet({ kind: "unreachable", reason: reasonOf(error) });
				throw error;
			});
			meet(troubleIn(response));
			return response;
		},
		trouble: () => trouble,
		isThere: () => isThere,
	};
}

function troubleIn(response: Response): Trouble | null {
	const { status, ok, headers } = response;
	const to = headers.get("location");
	if (status >= 300 && status < 400 && to !== null) return { kind: "elsewhere", to };
	const type = headers.get("content-type") ?? "";
	const isOurs = /^(application\/(problem\+)?json|text\/event-stream)\b/.test(type);
	return isOurs || (ok && headers.has("content-disposition")) ? null : { kind: "stranger", status };
}

/** The system's word for why a connection failed, or whatever there is. */
function reasonOf(error: unknown): string {
	const cause = error instanceof Error ? (error.cause ?? error) : error;
	if (!(cause instanceof Error)) return String(cause);
	return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}
