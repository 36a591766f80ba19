import { setTimeout as sleep } from "node:timers/promises";
import { csvSeparatorNames } from "@/lib/domain/csv-separators";
import { formatsOf } from "@/lib/domain/export-format-names";
import { failureCodes } from "@/lib/domain/failure-codes";
import { marksFilterNames } from "@/lib/domain/marks-filters";
import { oneOf } from "@/lib/domain/one-of";
import { StartProblem } from "@/lib/server/postgres/start-problem";
import type { Terminal } from "../terminal";
import { type RemoteNewsroom, take } from "./connect";
import { insist } from "./insist";

/** Milliseconds between looks at how far it is. */
const look = 500;

/** Has the newsroom make a file of a dossier by itself, and waits until it is done, saying how far it is; answers the export’s id. */
export async function awaitExportJob(
	newsroom: RemoteNewsroom,
	terminal: Terminal,
	{
		id,
		query,
	}: { readonly id: string; readonly query: Readonly<Record<string, string | undefined>> },
	signal: AbortSignal,
): Promise<string> {
	const asking = { newsroom, terminal, signal };
	const begun = await insist(asking, () =>
		newsroom.client.createExportJob({ params: { id }, query: toQuery(query) }),
	);
	let job = take(newsroom, "createExportJob", begun);
	while (job.state === "waiting") {
		const share = job.inAll === 0 ? 0 : Math.floor((100 * job.articles) / job.inAll);
		terminal.progress(`The newsroom makes the file: ${share} % …`);
		await sleep(look, undefined, { signal });
		const params = { id: job.id };
		const read = await insist(asking, () => newsroom.client.readExportJob({ params }));
		job = take(newsroom, "readExportJob", read);
	}
	if (job.state === "done") return job.id;
	const code = oneOf(failureCodes, job.code ?? "internal");
	throw new StartProblem(newsroom.explain("createExportJob", { code }));
}

/** The words of the command line as the operation has them. */
function toQuery({ format, marks, separator }: Readonly<Record<string, string | undefined>>) {
	return {
		format: oneOf(formatsOf.dossier, format ?? ""),
		...(marks !== undefined && { marks: oneOf(marksFilterNames, marks) }),
		...(separator !== undefined && { separator: oneOf(csvSeparatorNames, separator) }),
	};
}
