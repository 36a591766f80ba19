import { type Folded, findInFolded } from "@/lib/text/fold";
import { isGraphemeBoundary } from "@/lib/text/slice";
import type { Span } from "@/lib/text/span";
import { isUnspaced } from "@/lib/text/words";

/**
 * Where a text has the words of `quote`, in text order, none overlapping another: the same words once folded (case,
 * quotation marks, spaces and the form of accents differ; accents do not), beginning and ending where words do, so
 * that "signé" is not found in "désigné". Linear in both lengths.
 */
export function findSamePassages(folded: Folded, quote: string): Span[] {
	const { original } = folded;
	const found = findInFolded(folded, quote)
		.filter(({ start, end }) => isWordEdge(original, start) && isWordEdge(original, end))
		.sort((a, b) => a.start - b.start);
	const apart: Span[] = [];
	for (const span of found) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
	return apart;
}

/**
 * Whether a word can begin or end at an offset: no letter or digit follows another there. In scripts that are written
 * without spaces every character may.
 */
export function isWordEdge(text: string, offset: number): boolean {
	if (!isGraphemeBoundary(text, offset)) return false;
	const before = /[\p{L}\p{N}]\p{M}*$/u.exec(text.slice(Math.max(0, offset - reach), offset))?.[0];
	const after = /^[\p{L}\p{N}]/u.exec(text.slice(offset, offset + 2))?.[0];
	if (before === undefined || after === undefined) return true;
	return isUnspaced(before) || isUnspaced(after);
}

// More accents on one letter are nobody's word.
const reach = 32;
