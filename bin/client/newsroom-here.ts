import { putArticleSchema } from "@/lib/domain/article";
import { articleExportQuerySchema, dossierExportQuerySchema } from "@/lib/domain/export-query";
import { fail, type Result } from "@/lib/domain/result";
import { draftImport } from "@/lib/server/articles/draft-import";
import { putArticle } from "@/lib/server/articles/put-article";
import { backUpDossier, backUpHere } from "@/lib/server/backups/back-up-dossier";
import type { Actor } from "@/lib/server/door/actor";
import { houseErrand } from "@/lib/server/door/house";
import { machineActor } from "@/lib/server/door/machine-actor";
import { exportArticle } from "@/lib/server/exports/export-article";
import { exportDossier } from "@/lib/server/exports/export-dossier";
import { StartProblem } from "@/lib/server/postgres/start-problem";
import { describeFailure } from "./describe-failure";
import type { FetchFile, WantedFile } from "./export-file";
import type { ImportDesk } from "./import-file";

const here = { address: "this machine", trouble: null };

/** Makes files in the newsroom whose database is open, as a member of it. */
export async function fetchHere(email: string): Promise<FetchFile> {
	const actor = await findActor(email);
	return async (wanted) => {
		const made = await makeFile(actor, wanted);
		if (made.ok) return made.value;
		throw new StartProblem(describeFailure(wanted.operation, made.failure, here));
	};
}

/** Makes a backup in the newsroom whose database is open, as whoever is at the machine. */
export const backUpAtMachine: FetchFile = async ({ id, operation }) => {
	const made = await backUpHere(id);
	if (made.ok) return made.value;
	throw new StartProblem(describeFailure(operation, made.failure, here));
};

/** Takes articles into the newsroom whose database is open, as a member of it. */
export async function importHere(email: string): Promise<ImportDesk> {
	const actor = await findActor(email);
	return {
		isThere: () => false,
		explain: (name, failure) => describeFailure(name, failure, here),
		client: {
			draftImport: async ({ params, query, body }) =>
				draftImport(actor, params.id, {
					bytes: new Uint8Array(await body.arrayBuffer()),
					fileName: query?.fileName ?? null,
					charset: null,
				}),
			putArticle: async ({ params, body }) => {
				const parsed = putArticleSchema.safeParse(body);
				return parsed.success ? putArticle(actor, params.id, parsed.data) : fail("invalid");
			},
		},
	};
}

async function findActor(email: string): Promise<Actor> {
	const found = await machineActor(houseErrand("machine"), email);
	if (found.ok) return found.value;
	const why = found.failure.code === "forbidden" ? "is disabled" : "is nobody’s here";
	throw new StartProblem(`The address ${email} ${why}.`);
}

function makeFile(actor: Actor, { operation, id, query }: WantedFile): Promise<Result<Response>> {
	switch (operation) {
		case "backUpDossier":
			return backUpDossier(actor, id);
		case "exportArticle":
			return exportArticle(actor, id, articleExportQuerySchema.parse(given(query)));
		case "exportDossier":
			return exportDossier(actor, id, dossierExportQuerySchema.parse(given(query)));
	}
}

function given(query: WantedFile["query"]): Record<string, string | undefined> {
	return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}
