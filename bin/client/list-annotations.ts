import { eachPage } from "@/lib/desk/client";
import type { RequestOf } from "@/lib/desk/request-of";
import type { AnnotationView } from "@/lib/domain/annotation";
import { pageLimits } from "@/lib/domain/page";
import { exitCodes } from "../exit-codes";
import { inLine, type Terminal } from "../terminal";
import { connect, take } from "./connect";
import { insist } from "./insist";

type Query = NonNullable<RequestOf<"listAnnotations">["query"]>;

/** What `recoupe annotations list` was called with. */
export interface AnnotationsRequest {
	readonly dossier: string;
	readonly filter: Omit<Query, "cursor" | "limit">;
	readonly json?: boolean;
}

/** Prints the annotations of a dossier, a line each, page after page as they are read. */
export async function listAnnotations(
	terminal: Terminal,
	{ dossier, filter, json = false }: AnnotationsRequest,
): Promise<number> {
	const newsroom = connect(terminal);
	const limit = String(pageLimits.most);
	const { signal } = new AbortController();
	const pages = eachPage((cursor) =>
		insist({ newsroom, terminal, signal }, () =>
			newsroom.client.listAnnotations({
				params: { id: dossier },
				query: { ...filter, limit, ...(cursor === undefined ? {} : { cursor }) },
			}),
		),
	);
	for await (const page of pages) {
		for (const annotation of take(newsroom, "listAnnotations", page)) {
			await terminal.print(json ? JSON.stringify(annotation) : toLine(annotation));
		}
	}
	return exitCodes.ok;
}

function toLine({ id, tag, state, stale, pieces }: AnnotationView): string {
	const quotes = pieces.filter(({ role }) => role === "body").map(({ quote }) => quote);
	const judged = stale ? `${state}, stale` : state;
	return `${id}  ${tag.padEnd(11)}  ${judged.padEnd(17)}  “${inLine(quotes.join(" […] "))}”`;
}
