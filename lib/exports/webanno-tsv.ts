import type { ExportFormat } from "@/lib/exports/export-format";
import { inTurns } from "@/lib/exports/in-turns";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import { type FlatRelation, type FlatSpan, flatMarks } from "@/lib/exports/spans/flat-marks";
import { fieldsOf, type MarkFieldName, markFields } from "@/lib/exports/spans/mark-fields";
import { type Sentence, sentencesWithTokens } from "@/lib/exports/spans/sentences-with-tokens";
import { inArchive, linkFiles } from "@/lib/exports/zip/article-archive";
import { countLeading } from "@/lib/text/span";

/**
 * WebAnno TSV 3.3, as INCEpTION reads it: sentences and tokens with UTF-16 offsets, one layer of spans and one of
 * relations between them. A token ends where a passage does, so that each passage is whole tokens.
 * Source: INCEpTION User Guide, appendix "WebAnno TSV 3.3 File format".
 */
export const webannoTsvFormat = {
	extension: "webanno.zip",
	mediaType: "application/zip",
	cannotCarry: [
		...(["blocks", "description", "aliases", "notes", "statements", "origin", "work"] as const),
		...(["earlierDecisions", "otherVersions", "original", "history"] as const),
	],
	write: inArchive({
		perArticle: [
			{
				extension: "tsv",
				mediaType: "text/tab-separated-values; charset=utf-8",
				write: writeDocument,
			},
		],
		ofAll: linkFiles,
	}),
} as const satisfies ExportFormat;

const [layer, relationLayer] = ["webanno.custom.Passage", "webanno.custom.PassageLink"];

/** A feature of a layer is named as in Java. */
const features = markFields.map(({ name }) => ({
	name,
	feature: name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
}));

/** The document of one article. */
export function* writeDocument(selected: SelectedArticle): Iterable<string> {
	const { article, version } = selected;
	const { spans, relations } = flatMarks(selected);
	const found = sentencesWithTokens({ ...version, language: article.language }, spans);
	const sentences = yield* inTurns(found, (sentence) => sentence);
	yield `#FORMAT=WebAnno TSV 3.3\n`;
	yield `#T_SP=${[layer, "label", ...features.map(({ feature }) => feature)].join("|")}\n`;
	yield `#T_RL=${[relationLayer, "type", `BT_${layer}`].join("|")}\n\n`;
	const rows = yield* toRows(sentences, spans, relations, selected);
	let row = 0;
	for (const [n, { start, end, tokens }] of sentences.entries()) {
		const lines = version.text.slice(start, end).split("\n");
		yield `\n${lines.map((line) => `#Text=${escapeText(line)}\n`).join("")}`;
		for (const [at, token] of tokens.entries()) {
			const words = escapeText(version.text.slice(token.start, token.end));
			const place = `${n + 1}-${at + 1}\t${token.start}-${token.end}`;
			yield `${place}\t${words}\t${rows(row)}\n`;
			row += 1;
		}
	}
}

interface Placed {
	readonly span: FlatSpan;
	/** The numbers of its first token and of the one behind its last, through all sentences. */
	readonly from: number;
	readonly to: number;
}

/** The columns of each token by its number: the spans on it, then the relations that lead to where a span begins on it. */
function* toRows(
	sentences: readonly Sentence[],
	spans: readonly FlatSpan[],
	relations: readonly FlatRelation[],
	selected: SelectedArticle,
): Generator<string, (row: number) => string> {
	const tokens = sentences.flatMap((sentence) => sentence.tokens);
	const places = yield* inTurns(sentences, (sentence, n) =>
		sentence.tokens.map((_, at) => `${n + 1}-${at + 1}`),
	);
	const addresses = places.flat();
	const before = (offset: number) =>
		countLeading(tokens.length, (n) => (tokens[n]?.start ?? 0) < offset);
	const onToken = new Map<number, Placed[]>();
	const placed = yield* inTurns(spans, (span) => {
		const one = { span, from: before(span.start), to: before(span.end) };
		for (let n = one.from; n < one.to; n += 1) push(onToken, n, one);
		return one;
	});
	const ids = idsOf(placed, onToken);
	const byKey = new Map(placed.map((one) => [one.span.key, one]));
	const toToken = new Map<number, string[][]>();
	for (const { from, to, label } of relations) {
		const [source, target] = [byKey.get(from), byKey.get(to)];
		if (source === undefined || target === undefined) continue;
		const known = [ids.get(from) ?? 0, ids.get(to) ?? 0];
		const which = known.every((id) => id === 0) ? "" : `[${known.join("_")}]`;
		push(toToken, target.from, [escapeValue(label), `${addresses[source.from] ?? ""}${which}`]);
	}
	const values = (one: Placed) => valuesOf(one.span, selected, ids.get(one.span.key));
	return (row) => {
		const on = (onToken.get(row) ?? []).map(values);
		const led = toToken.get(row) ?? [];
		return [...stack(on, features.length + 1), ...stack(led, 2)].join("\t");
	};
}

function push<T>(lists: Map<number, T[]>, key: number, one: T): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [one]);
	else list.push(one);
}

/** Numbers for the spans that cannot be told without: on several tokens, or beside others on one. */
function idsOf(
	placed: readonly Placed[],
	onToken: ReadonlyMap<number, readonly Placed[]>,
): ReadonlyMap<string, number> {
	const isAlone = ({ from, to }: Placed) => to - from === 1 && onToken.get(from)?.length === 1;
	const doubtful = placed.filter((one) => !isAlone(one));
	return new Map(doubtful.map(({ span }, n) => [span.key, n + 1]));
}

function valuesOf(span: FlatSpan, { speakers }: SelectedArticle, id: number | undefined): string[] {
	const fields = span.isFirst
		? fieldsOf(span.annotation, speakers)
		: new Map<MarkFieldName, string>();
	const suffix = id === undefined ? "" : `[${id}]`;
	const values = [span.label, ...features.map(({ name }) => fields.get(name) ?? "")];
	return values.map((value) => `${value === "" ? "*" : escapeValue(value)}${suffix}`);
}

/** What stands on one token, column by column. */
function stack(all: readonly (readonly string[])[], columns: number): string[] {
	return Array.from({ length: columns }, (_, n) =>
		all.length === 0 ? "_" : all.map((values) => values[n] ?? "*").join("|"),
	);
}

const controls: Readonly<Record<string, string>> = {
	"\\": "\\\\",
	"\t": "\\t",
	"\n": "\\n",
	"\r": "\\r",
	"\f": "\\f",
	"\b": "\\b",
};

/** In a text only what would end its line or its cell is escaped: INCEpTION takes no more back. */
function escapeText(words: string): string {
	return words.replace(
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
		/[\\\u0000-\u000A\u000C-\u001F]/g,
		(sign) => controls[sign] ?? `\\${sign}`,
	);
}

function escapeValue(words: string): string {
	return words.replace(/->|[\\[\]|_;*\t\n\r]/g, (sign) => controls[sign] ?? `\\${sign}`);
}
