import { uuidv7 } from "uuidv7";
import { exitCodes } from "../exit-codes";
import type { Terminal } from "../terminal";
import { connect, take } from "./connect";
import { insist } from "./insist";

/** What `recoupe dossier create` was called with. */
export interface DossierRequest {
	readonly title: string;
	readonly summary: string;
	readonly json?: boolean;
}

/** Makes a dossier, which the member leads, and prints its id. */
export async function createDossier(
	terminal: Terminal,
	{ title, summary, json = false }: DossierRequest,
): Promise<number> {
	const newsroom = connect(terminal);
	const [id, opId] = [uuidv7(), uuidv7()];
	const body = { opId, revision: null, title, summary };
	const { signal } = new AbortController();
	const made = await insist({ newsroom, terminal, signal }, () =>
		newsroom.client.placeDossier({ params: { id }, body }),
	);
	const { revision } = take(newsroom, "placeDossier", made);
	if (!json) terminal.tell(`Made the dossier “${title}”. Its id:`);
	await terminal.print(json ? JSON.stringify({ id, title, summary, revision }) : id);
	return exitCodes.ok;
}
