/** A layer of a WebAnno TSV document, by its header. */
export interface TsvLayer {
	readonly kind: "span" | "slot" | "chain" | "relation";
	readonly name: string;
	readonly features: readonly string[];
	/** The layer that relations are between. */
	readonly base: string | null;
	/** The first of its columns behind the three of every unit. */
	readonly column: number;
}

/** One value of a column, and the number of the annotation that it is of. */
interface TsvValue {
	/** Null for an annotation that says nothing there. */
	readonly value: string | null;
	readonly id: number | null;
}

/** Where a relation comes from, and the numbers of the annotations at its ends; 0 where an end needs none. */
interface TsvReference {
	readonly address: string;
	readonly from: number;
	readonly to: number;
}

/** A token, or a part of one. */
export interface TsvUnit {
	readonly address: string;
	readonly start: number;
	readonly end: number;
	values(column: number): readonly TsvValue[];
	references(column: number): readonly TsvReference[];
}

/** A document as its lines say it; `damaged` counts those that say nothing. Offsets are in UTF-16 units. */
export interface TsvDocument {
	readonly text: string;
	readonly layers: readonly TsvLayer[];
	readonly units: readonly TsvUnit[];
	readonly damaged: number;
}

/**
 * The text of a WebAnno TSV 3 document, put together from its sentences, with its layers and units. What lies between
 * two sentences is not in the file: line feeds stand for it, as many as the offsets have room for. O(n).
 */
export function readTsvDocument(file: string): TsvDocument {
	const layers: TsvLayer[] = [];
	const units: TsvUnit[] = [];
	const parts: string[] = [];
	let length = 0;
	let sentence: string[] = [];
	let damaged = 0;
	const add = (words: string) => {
		parts.push(words);
		length += words.length;
	};
	for (const line of file.split(/\r?\n/)) {
		if (line.startsWith("#Text=")) sentence.push(unescapeText(line.slice("#Text=".length)));
		else if (line.startsWith("#T_")) damaged += readLayer(line, layers) ? 0 : 1;
		else if (/^\d/.test(line)) {
			const unit = readUnit(line);
			if (unit === null) damaged += 1;
			else units.push(unit);
			if (unit !== null && sentence.length > 0) {
				add("\n".repeat(Math.min(Math.max(0, unit.start - length), mostBetween)));
				add(sentence.join("\n"));
				sentence = [];
			}
		} else if (line !== "" && !line.startsWith("#")) damaged += 1;
	}
	// A sentence without tokens has no place but behind the others.
	if (sentence.length > 0) add(`\n${sentence.join("\n")}`);
	return { text: parts.join(""), layers, units, damaged };
}

// More is no white space between two sentences, but a lie about where the second is.
const mostBetween = 1000;

const kinds = { T_SP: "span", T_CH: "chain", T_RL: "relation" } as const;

function readLayer(line: string, layers: TsvLayer[]): boolean {
	const found = /^#(T_SP|T_CH|T_RL)=(.+)$/.exec(line);
	if (found === null) return false;
	const [name = "", ...rest] = (found[2] ?? "").split("|");
	const isSlot = rest.some((feature) => feature.startsWith("ROLE_"));
	const kind = Object.entries(kinds).find(([sign]) => sign === found[1])?.[1] ?? "span";
	const base = rest.find((feature) => feature.startsWith("BT_"))?.slice("BT_".length) ?? null;
	const features = rest.filter((feature) => !feature.startsWith("BT_"));
	const column = layers.reduce((sum, layer) => sum + widthOf(layer), 0);
	layers.push({ kind: isSlot ? "slot" : kind, name, features, base, column });
	return true;
}

/** A layer without features has a column all the same, and relations have one for where they come from. */
function widthOf({ kind, features }: TsvLayer): number {
	if (kind === "relation") return features.length + 1;
	return Math.max(1, features.length);
}

function readUnit(line: string): TsvUnit | null {
	const [address = "", place = "", , ...columns] = line.split("\t");
	const found = /^(\d{1,9})-(\d{1,9})$/.exec(place);
	if (found === null || !/^\d{1,9}-\d{1,9}(?:\.\d{1,9})?$/.test(address)) return null;
	return {
		address,
		start: Number(found[1]),
		end: Number(found[2]),
		values: (column) => valuesIn(columns[column] ?? "_"),
		references: (column) => splitAt(columns[column] ?? "_", "|").flatMap(readReference),
	};
}

function valuesIn(cell: string): TsvValue[] {
	if (cell === "_" || cell === "") return [];
	return splitAt(cell, "|").map((part) => {
		const found = /^([\s\S]*?)(?:(?<!\\)\[(\d{1,9})\])?$/.exec(part);
		const words = found?.[1] ?? "";
		const id = found?.[2] === undefined ? null : Number(found[2]);
		return { value: words === "*" ? null : unescapeText(words), id };
	});
}

function readReference(part: string): TsvReference[] {
	const found = /^(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)(?:\[(\d{1,9})(?:_(\d{1,9}))?\])?$/.exec(part);
	if (found === null) return [];
	return [{ address: found[1] ?? "", from: Number(found[2] ?? 0), to: Number(found[3] ?? 0) }];
}

/** Parted where the sign stands without a backslash before it. */
function splitAt(cell: string, sign: string): string[] {
	const parts: string[] = [];
	let part = "";
	for (let at = 0; at < cell.length; at += 1) {
		const character = cell.charAt(at);
		if (character === "\\") {
			part += cell.slice(at, at + 2);
			at += 1;
		} else if (character === sign) {
			parts.push(part);
			part = "";
		} else part += character;
	}
	return [...parts, part];
}

const escapes: Readonly<Record<string, string>> = {
	t: "\t",
	n: "\n",
	r: "\r",
	f: "\f",
	b: "\b",
};

// A backslash before anything else is what keeps that from meaning something.
function unescapeText(words: string): string {
	return words.replace(/\\([\s\S])/g, (_, sign: string) => escapes[sign] ?? sign);
}
