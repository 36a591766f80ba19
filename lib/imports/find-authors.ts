import type { ReadText } from "@/lib/imports/blocks-of";
import { findAgency } from "@/lib/imports/find-credits";
import { isPersonName } from "@/lib/imports/names";
import type { Furniture, Reading } from "@/lib/imports/read-furniture";
import { endsSentence, type Stretch } from "@/lib/imports/stretches";

/**
 * Who signs a text, each group of names as one reading ("Polina Devitt, Tangi Salaün, John Irish"), best first: a
 * byline or masthead above the text, a signature below it, names in brackets at its end. An agency is no author.
 */
export function findAuthors(read: ReadText): Reading[] {
	const top = read.furniture.slice(0, 8);
	const bottom = read.furniture.slice(-2).reverse();
	const groups = [
		...top.filter((furniture) => furniture?.isBare === false),
		...bottom.filter((furniture) => furniture !== null && !top.includes(furniture)),
		...bottom.filter((furniture) => furniture?.isBare && read.furniture.length > 1),
	].map((furniture) => furniture?.authors ?? []);
	const signatures = read.stretches.slice(-2).reverse().map(namesInBrackets);
	return distinct([...groups, ...signatures].flatMap(joined));
}

function joined(names: Furniture["authors"]): Reading[] {
	const writers = names.filter(({ value }) => findAgency(value) === null);
	const first = writers[0];
	const last = writers.at(-1);
	if (first === undefined || last === undefined) return [];
	const value = writers.map((name) => name.value).join(", ");
	return [{ value, start: first.start, end: last.end }];
}

function distinct(readings: readonly Reading[]): Reading[] {
	return readings.filter(
		(reading, n) => readings.findIndex((other) => other.value === reading.value) === n,
	);
}

/** "… maliens. (Polina Devitt, avec Tangi Salaün et John Irish à Paris)", "(Reporting by A. Name; editing by …)". */
function namesInBrackets(stretch: Stretch): Reading[] {
	const tail = stretch.words.slice(-300);
	const match = /\(([^()]{5,250})\)\.?$/u.exec(tail);
	if (match?.[1] === undefined || !isAfterText(tail.slice(0, match.index))) return [];
	const from = stretch.end - tail.length + match.index + 1;
	const names = Array.from(match[1].matchAll(nameParts)).flatMap((part): Reading[] => {
		const words = part[0];
		const name = bareName(words);
		const start = from + part.index + words.indexOf(name);
		return name === "" ? [] : [{ value: name, start, end: start + name.length }];
	});
	return names.every(({ value }) => isPersonName(value)) ? names : [];
}

// "… le président (Name Surname)." is prose; a signature stands alone or behind a full stop.
function isAfterText(before: string): boolean {
	return before.trim() === "" || endsSentence(before);
}

const nameParts = /(?:(?!\s(?:et|and|avec|with|&)\s)[^,;])+/gu;

function bareName(words: string): string {
	return words
		.trim()
		.replace(
			/^(?:(?:et|and|avec|with|&|par|by|reporting by|(?:additional )?reporting by|writing by|editing by|édité par|version française)\s{1,3})+/iu,
			"",
		)
		.replace(/\s(?:à|au|en|in|at)\s\p{Lu}[\p{L} -]{1,40}$/u, "");
}
