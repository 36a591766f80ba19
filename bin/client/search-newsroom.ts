import type { RequestOf } from "@/lib/desk/request-of";
import { type SearchHit, searchLimits } from "@/lib/domain/search";
import { exitCodes } from "../exit-codes";
import { inLine, type Terminal } from "../terminal";
import { connect, type RemoteNewsroom, take } from "./connect";
import { insist } from "./insist";

/** What `recoupe search` was called with. */
export interface SearchRequest {
	readonly query: Omit<RequestOf<"search">["query"], "cursor" | "limit">;
	/** How many hits at most. */
	readonly limit: number;
	readonly json?: boolean;
}

/** Prints what is found in a dossier, or in all that the member is in, the best first. */
export async function searchNewsroom(
	terminal: Terminal,
	{ query, limit, json = false }: SearchRequest,
): Promise<number> {
	const newsroom = connect(terminal);
	let [count, cursor]: [number, string | null | undefined] = [0, undefined];
	while (count < limit && cursor !== null) {
		const page = await readPage(newsroom, terminal, query, limit - count, cursor);
		for (const hit of page.hits) {
			for (const line of json ? [JSON.stringify(hit)] : toLines(hit, terminal)) {
				await terminal.print(line);
			}
		}
		count += page.hits.length;
		cursor = page.next;
	}
	if (count === 0) terminal.tell("Nothing was found.");
	else if (cursor !== null) terminal.tell(`There is more: --limit ${limit * 2}`);
	return exitCodes.ok;
}

async function readPage(
	newsroom: RemoteNewsroom,
	terminal: Terminal,
	query: SearchRequest["query"],
	wanted: number,
	cursor: string | undefined,
) {
	const { signal } = new AbortController();
	const limit = String(Math.min(wanted, searchLimits.page));
	const page = await insist({ newsroom, terminal, signal }, () =>
		newsroom.client.search({
			query: { ...query, limit, ...(cursor === undefined ? {} : { cursor }) },
		}),
	);
	return take(newsroom, "search", page);
}

/** How much of a text is shown before the first word that was found, and in all. */
const [before, most] = [60, 240];

function toLines(hit: SearchHit, { emphasize }: Terminal): string[] {
	const article = "article" in hit ? [`“${hit.article.title}”`, hit.article.outlet ?? ""] : [];
	const where = [`${hit.dossier.title}`, ...article].filter((part) => part !== "");
	return [
		`${hit.kind.padEnd(10)}  ${toExcerpt(hit, emphasize)}`,
		`${" ".repeat(12)}${inLine(where.join(" · "))}  ${idOf(hit)}`,
	];
}

/** The words round the first one that was found, those found made to stand out. */
function toExcerpt({ text, highlights }: SearchHit, emphasize: (words: string) => string): string {
	const first = highlights[0]?.start ?? 0;
	const start = first <= before ? 0 : text.indexOf(" ", first - before) + 1;
	const end = text.length <= start + most ? text.length : text.lastIndexOf(" ", start + most);
	let [excerpt, at] = [start === 0 ? "" : "… ", start];
	for (const found of highlights) {
		if (found.start < at || found.end > end) continue;
		excerpt += onOneLine(text.slice(at, found.start));
		excerpt += emphasize(onOneLine(text.slice(found.start, found.end)));
		at = found.end;
	}
	return `${excerpt}${onOneLine(text.slice(at, end))}${end === text.length ? "" : " …"}`;
}

/** Texts that have several lines have a name or a wording on each. */
function onOneLine(words: string): string {
	return inLine(words.replaceAll("\n", " / "));
}

function idOf(hit: SearchHit): string {
	if ("annotationId" in hit) return hit.annotationId;
	if ("statementId" in hit) return hit.statementId;
	return "speakerId" in hit ? hit.speakerId : hit.article.id;
}
