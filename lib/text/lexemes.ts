import { newStemmer } from "snowball-stemmers";
import { foldText } from "@/lib/text/fold";

/** Under which keys a word is kept and looked for. */
export interface Lexemes {
	/** The word itself without case and accents, marked with "=": for exact phrases. */
	readonly exact: string;
	/** Its stems, each once: two forms of a word are taken for the same when they share one. */
	readonly stems: readonly string[];
}

/** Changes whenever `lexemesOf` gives other keys for some word: what was kept under older keys is then made again. */
export const lexemeRules = 2;

/**
 * The keys of one word (`findWords`). A text of either language, and a query of whom nobody knows the language, are
 * treated alike: the French stem of the word as written, whose accents say where its ending begins ("signée"), and
 * the French and the English stem of the word without them, so that whoever types no accents finds it too. A stem of
 * less than four letters counts only where a regular ending was cut off, so that "Mali" is no form of "mal". Only the
 * first 60 characters count. Deterministic; remembers words it has seen.
 */
export function lexemesOf(word: string): Lexemes {
	const known = remembered.get(word);
	if (known !== undefined) return known;
	const lexemes = makeLexemes(word);
	if (remembered.size >= memory) remembered.clear();
	remembered.set(word, lexemes);
	return lexemes;
}

const longest = 60;
/** A stem takes tens of microseconds, and texts repeat their words. */
const memory = 50_000;
const remembered = new Map<string, Lexemes>();

const french = newStemmer("french");
const english = newStemmer("english");

function makeLexemes(word: string): Lexemes {
	const written = beginningOf(foldText(word).text);
	// Some letters of Japanese are marks by themselves: what has nothing else keeps them.
	const plain = withoutAccents(beginningOf(withoutAccents(word))) || written;
	const stems = [
		french.stem(plain),
		english.stem(plain),
		// Endings that both stemmers take for a part of the word: "élus", "affirment".
		...(plain.endsWith("us") ? [plain.slice(0, -1)] : []),
		...(plain.endsWith("ent") ? [french.stem(plain.slice(0, -2))] : []),
	].filter((stem) => isTelling(stem, plain));
	// Whatever more is known of the word as written, it has all stems that it has without its accents.
	const ofPlain = stems.length > 0 ? stems : [plain];
	const ofWritten = withoutAccents(french.stem(written));
	const all = isTelling(ofWritten, plain) ? [ofWritten, ...ofPlain] : ofPlain;
	return { exact: `=${plain}`, stems: [...new Set(all)] };
}

function beginningOf(word: string): string {
	return Array.from(word.normalize("NFC")).slice(0, longest).join("");
}

/** Plurals, feminines, and the endings of verbs like "nier". */
const regularEnding = /^(?:e?s?|x|ees?|er|ez|ent|ant|ait|aient)$/;

function isTelling(stem: string, plain: string): boolean {
	if (stem.length >= 4 || stem === plain) return true;
	return plain.startsWith(stem) && regularEnding.test(plain.slice(stem.length));
}

function withoutAccents(word: string): string {
	return foldText(word, { accents: "drop" }).text;
}
