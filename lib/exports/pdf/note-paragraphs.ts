import type { FileContext } from "@/lib/exports/notes/file-context";
import { fullQuote, noteHeading, noteLines } from "@/lib/exports/notes/note-lines";
import type { NumberedNote } from "@/lib/exports/notes/numbering";
import type { RelatedMarks } from "@/lib/exports/notes/related-marks";
import type { Look } from "@/lib/exports/pdf/looks";
import type { Paragraph } from "@/lib/exports/pdf/paper";
import { light } from "@/lib/exports/tag-colours";

const ink = "#1b1a17";
const small = { lineHeight: 12, before: 0, after: 1, indent: 12 };
const quoteLook: Look = { face: "Serif-Italic", size: 8.5, ink };
const nameLook: Look = { face: "Sans-Bold", size: 7.5, ink: "#57534b" };
const wordsLook: Look = { face: "Sans", size: 7.5, ink };

/** The note of a mark: its heading, which leads back to the page of its passage, the whole quote, and what is known. */
export function* noteParagraphs(
	context: FileContext,
	related: RelatedMarks,
	note: NumberedNote,
	page: number | undefined,
): Iterable<Paragraph> {
	const { everywhere, exports } = context.words;
	const { tag } = note.annotation;
	const back = page === undefined ? {} : { leadsTo: page };
	const heading: Look = { face: "Sans-Bold", size: 8.5, ink: light[tag].ink, ...back };
	const runs = [{ words: noteHeading(context, note), look: heading }];
	yield { ...small, indent: 0, before: 8, needs: 24, runs };
	const quote = everywhere.quote(fullQuote(context, note.annotation));
	yield { ...small, bar: light[tag].full, runs: [{ words: quote, look: quoteLook }] };
	for (const { name, words } of noteLines(context, related, note))
		yield {
			...small,
			runs: [
				{ words: exports.file.naming(name), look: nameLook },
				{ words, look: wordsLook },
			],
		};
}
