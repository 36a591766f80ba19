import { type CsvSeparator, csvSeparators } from "@/lib/domain/csv-separators";

/** Puts apostrophes where a spreadsheet could take words for a formula, and takes them away again. */
export interface Disarmer {
	/** The words with an apostrophe before whatever could be the beginning of a formula. */
	disarm(words: string): string;
	/** The words that `disarm` was given. */
	rearm(words: string): string;
}

/**
 * The disarmer of a file with this separator. A cell is a formula to a spreadsheet when it begins with a sign, after
 * blanks or without, or with a tab or a carriage return (OWASP, CSV Injection). A line break inside a cell begins
 * one where a program reads line by line, and so does the separator that the program is set to when it is not the
 * file's: what follows those is treated as the beginning of a cell.
 */
export function disarmerFor(separator: CsvSeparator): Disarmer {
	const start = `\\r\\n|\\r(?!\\n)|[${lineBreaks}${csvSeparators[separator].others}]`;
	const after = (what: string) => ({
		first: new RegExp(`(?<=^|${start})${what}`, "gu"),
		later: new RegExp(`(?<=${start})${what}`, "gu"),
	});
	return {
		disarm: inGaps(after(""), after(beforeTab), "'"),
		rearm: inGaps(after("'"), after(`'${beforeTab}`), ""),
	};
}

interface Patterns {
	/** For a gap that begins the words. */
	readonly first: RegExp;
	/** For any other. */
	readonly later: RegExp;
}

// The full-width forms are signs in some languages' spreadsheets.
const signs = "=+\\-@\uff1d\uff0b\uff0d\uff20";
// A carriage return is one too, unless a line feed follows.
const lineBreaks = "\\n\\v\\f\\u0085\\u2028\\u2029";
const beforeTab = "(?='*[\\t\\r])";

/*
 * What may stand before a sign without hiding it: white space, what is drawn as nothing at all, and separators.
 * Apostrophes count as such, so that those that were put there can be told from those that were there.
 */
const gap = "[\\s\\p{Cc}\\p{Cf},;']";

// Gaps and what follows them; the alternatives exclude each other, so that the time is linear in the length.
const stretches = new RegExp(
	`(${gap}*)([${signs}]|(?:(?![${signs}])[^\\s\\p{Cc}\\p{Cf},;'])+|$)`,
	"gu",
);
const isSign = new RegExp(`^[${signs}]`, "u");

function inGaps(beforeSign: Patterns, elsewhere: Patterns, replacement: string) {
	return (words: string) =>
		words.replace(stretches, (_, gap: string, next: string, at: number) => {
			const patterns = isSign.test(next) ? beforeSign : elsewhere;
			return gap.replace(at === 0 ? patterns.first : patterns.later, replacement) + next;
		});
}
