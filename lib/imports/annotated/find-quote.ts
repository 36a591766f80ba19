import { reanchor } from "@/lib/anchoring/reanchor";
import { isGraphemeBoundary } from "@/lib/text/slice";
import type { Span } from "@/lib/text/span";

/** Words with what a file says stands around them. */
interface Quoted {
	readonly quote: string;
	readonly prefix?: string;
	readonly suffix?: string;
}

// Each is looked for in the whole text.
const mostLooked = 300;

/**
 * Where words are in a text: where they stand, if that is one place; else where their surroundings single it out, as
 * passages of an earlier text are found in a new one, other quotation marks and dashes allowed. `known` keeps what was
 * looked for, and ends the looking when it has become much.
 */
export function findQuote(
	text: string,
	{ quote, prefix = "", suffix = "" }: Quoted,
	known: Map<string, Span | null>,
): Span | "no-words" | "other-words" | "several-places" {
	if (quote.trim() === "") return "no-words";
	const key = JSON.stringify([quote, prefix, suffix]);
	let span = known.get(key);
	if (span === undefined) {
		if (known.size >= mostLooked) return "other-words";
		span = lookFor(text, { quote, prefix, suffix });
		known.set(key, span);
	}
	if (span !== null) return span;
	return text.includes(quote) ? "several-places" : "other-words";
}

function lookFor(text: string, { quote, prefix, suffix }: Required<Quoted>): Span | null {
	const start = text.indexOf(quote);
	const isTwice = start >= 0 && text.indexOf(quote, start + 1) >= 0;
	if (start >= 0 && !isTwice) return onGraphemes(text, { start, end: start + quote.length });
	if (prefix.trim() === "" && suffix.trim() === "") return null;
	const before = `${prefix}${quote}${suffix}`;
	const piece = {
		role: "body",
		start: prefix.length,
		end: prefix.length + quote.length,
		quote,
	} as const;
	const [found] = reanchor({ text: before, blocks: [] }, { text, blocks: [] }, [
		{ id: "", pieces: [piece] },
	]);
	if (found === undefined || found.fate === "lost") return null;
	if (found.fate === "changed" && !found.isTypography) return null;
	const [at] = found.pieces;
	return at === undefined ? null : { start: at.start, end: at.end };
}

function onGraphemes(text: string, span: Span): Span | null {
	const isWhole = isGraphemeBoundary(text, span.start) && isGraphemeBoundary(text, span.end);
	return isWhole ? span : null;
}
