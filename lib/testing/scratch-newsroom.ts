import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import type { InboxCount } from "@/lib/domain/inbox";
import { type SearchPage, searchQuerySchema } from "@/lib/domain/search";
import type { ToReview } from "@/lib/domain/to-review";
import { draftImport } from "@/lib/server/articles/draft-import";
import { importArticle } from "@/lib/server/articles/import-article";
import { provideConfig } from "@/lib/server/config";
import { findCopies, twinRules } from "@/lib/server/copies/find-copies";
import { houseErrand } from "@/lib/server/door/house";
import { placeDossier } from "@/lib/server/dossiers/place-dossier";
import { readInboxCount } from "@/lib/server/inbox/read-inbox-count";
import { withClient } from "@/lib/server/postgres/database-roles";
import { grantApp } from "@/lib/server/postgres/grants";
import { migrate } from "@/lib/server/postgres/migrate";
import { startScratchServer } from "@/lib/server/postgres/scratch-server";
import { readToReview } from "@/lib/server/review/read-to-review";
import { search } from "@/lib/server/search/search";
import { closeDatabase, database } from "@/lib/server/store/client";
import { type CopyRow, listComparedTexts, listTwinIds } from "@/lib/server/store/copies";
import { printsOf } from "@/lib/suggest/text-prints";
import { actorFor, testConfig } from "./test-actor";

/** A newsroom of one reviewer on a server of its own, for measuring without a browser and without a test runner. */
export interface ScratchNewsroom {
	/** A dossier with as many articles, each of these paragraphs. */
	readonly fill: (articles: readonly string[]) => Promise<string>;
	/** What the member finds in a dossier. */
	readonly search: (dossierId: string, q: string) => Promise<SearchPage>;
	/** The copies that an article of this text would have in a dossier, as an import looks for them. */
	readonly findCopies: (dossierId: string, text: string) => Promise<readonly CopyRow[]>;
	/** How much of a reviewer's inbox is unread, as the bar asks for it. */
	readonly countUnread: (memberId: string) => Promise<InboxCount>;
	/** How much waits for a reviewer's decision, as the bar asks for it. */
	readonly countToReview: (memberId: string) => Promise<ToReview>;
	/** One statement by the owner of the tables. */
	readonly ask: (sql: string) => Promise<readonly Record<string, unknown>[]>;
	readonly close: () => Promise<void>;
}

const root = join(import.meta.dirname, "../..");

/** Starts it; whoever calls it calls `close`. */
export async function openScratchNewsroom(): Promise<ScratchNewsroom> {
	const server = await startScratchServer();
	await migrate({
		url: server.ownerUrl,
		migrationsDir: join(root, "prisma/migrations"),
		schemaPath: join(root, "prisma/schema.prisma"),
	});
	const ask = (sql: string) =>
		withClient(server.ownerUrl, async (client) => (await client.query(sql)).rows);
	await withClient(server.ownerUrl, (client) => grantApp(client));
	const databaseUrl = server.appUrl("recoupe");
	provideConfig(testConfig(databaseUrl));
	const id = uuidv7();
	await ask(
		`INSERT INTO "Member" ("id", "email", "name", "role") VALUES ('${id}', 'a@example.org', 'A', 'reviewer')`,
	);
	const actor = actorFor({ id, role: "reviewer" });
	return {
		ask,
		countUnread: async (memberId) =>
			take(await readInboxCount(actorFor({ id: memberId, role: "reviewer" }))),
		countToReview: async (memberId) =>
			take(await readToReview(actorFor({ id: memberId, role: "reviewer" }))),
		fill: (articles) => fill(actor, articles),
		search: async (dossierId, q) =>
			take(await search(actor, searchQuerySchema.parse({ q, dossierId }))),
		findCopies: lookForCopies,
		close: async () => {
			await closeDatabase();
			await server.stop();
		},
	};
}

async function lookForCopies(dossierId: string, text: string): Promise<readonly CopyRow[]> {
	const proof = houseErrand("copies.index");
	const [articleId, versionId] = [uuidv7(), uuidv7()];
	const printed = { articleId, dossierId, versionId, prints: printsOf(text) };
	const twins = await listTwinIds(database(), proof, printed, twinRules);
	const others = await listComparedTexts(database(), proof, twins);
	return findCopies({ articleId, versionId, text, blocks: null }, others);
}

type Reviewer = Extract<Parameters<typeof search>[0], { kind: "member" }>;

async function fill(actor: Reviewer, articles: readonly string[]): Promise<string> {
	const dossierId = uuidv7();
	const dossier = { opId: uuidv7(), revision: null, title: "x", summary: "" };
	take(await placeDossier(actor, dossierId, dossier));
	for (const text of articles) {
		const upload = { bytes: new TextEncoder().encode(text), fileName: null, charset: null };
		const { original } = take(await draftImport(actor, dossierId, upload));
		const known = { title: "x", outlet: null, author: null, published: null, address: null };
		const body = { opId: uuidv7(), dossierId, versionId: uuidv7(), original, ...known };
		take(await importArticle(actor, uuidv7(), { ...body, language: "fr", credits: [] }));
	}
	return dossierId;
}

function take<T>(result: { ok: true; value: T } | { ok: false; failure: { code: string } }): T {
	if (result.ok) return result.value;
	throw new Error(`expected a success, got ${result.failure.code}`);
}
