import { everyPage } from "@/lib/desk/client";
import { pageLimits } from "@/lib/domain/page";
import { exitCodes } from "../exit-codes";
import type { Terminal } from "../terminal";
import { toColumns } from "./columns";
import { connect, take } from "./connect";
import { countOf } from "./count-of";

/** Prints the dossiers that the member is in. */
export async function listDossiers(
	terminal: Terminal,
	{ json = false }: { readonly json?: boolean },
): Promise<number> {
	const newsroom = connect(terminal);
	const limit = String(pageLimits.most);
	const listed = await everyPage((cursor) =>
		newsroom.client.listDossiers({ query: { limit, ...(cursor === undefined ? {} : { cursor }) } }),
	);
	const dossiers = take(newsroom, "listDossiers", listed);
	if (json) {
		await terminal.print(JSON.stringify(dossiers));
		return exitCodes.ok;
	}
	const rows = dossiers.map(({ id, title, articles, annotations, waiting }) => [
		...[
			id,
			countOf(articles, "article"),
			countOf(annotations, "mark"),
			`${waiting} waiting`,
			title,
		],
	]);
	for (const line of toColumns(rows)) await terminal.print(line);
	if (rows.length === 0) terminal.tell("The member whose token this is is in no dossier.");
	return exitCodes.ok;
}
