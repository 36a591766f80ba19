import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { uuidv7 } from "uuidv7";
import type { GeneratedArticle } from "./generated-article";

/** Where marks are planted. */
export interface PlantingPlace {
	readonly dossierId: string;
	readonly articleId: string;
	readonly versionId: string;
	readonly authorId: string;
}

/** What takes statements: a client of the database, or a pool of them. */
export interface Asking {
	readonly query: (sql: string, values: unknown[]) => Promise<unknown>;
}

/**
 * Puts the marks of a generated article straight into a database: ten thousand in a second, without the history that
 * the API would write for each. Gives their ids.
 */
export async function plantMarks(
	database: Asking,
	place: PlantingPlace,
	{ text, marks }: GeneratedArticle,
): Promise<readonly string[]> {
	const rows = marks.map((mark) => ({
		...mark,
		id: uuidv7(),
		quote: text.slice(mark.start, mark.end),
	}));
	for (const { sql, of } of statements) {
		await database.query(sql, [JSON.stringify(rows), ...of(place)]);
	}
	return rows.map(({ id }) => id);
}

/** Does something with the database of a newsroom that runs on a data folder. */
export async function withDatabaseOf<T>(
	dataDir: string,
	work: (database: Asking) => Promise<T>,
): Promise<T> {
	const client = new pg.Client({ connectionString: await addressOf(dataDir) });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}

const from =
	'FROM json_to_recordset($1::json) AS r(id uuid, tag text, stale boolean, start int, "end" int, quote text)';

const statements = [
	{
		sql: `INSERT INTO "Annotation" ("id", "dossierId", "articleId", "authorId", "tag", "stale", "origin")
			SELECT r.id, $2::uuid, $3::uuid, $4::uuid, r.tag, r.stale, '{"v":1,"kind":"human"}' ${from}`,
		of: (place: PlantingPlace) => [place.dossierId, place.articleId, place.authorId],
	},
	{
		sql: `INSERT INTO "Anchor" ("annotationId", "versionId", "articleId")
			SELECT r.id, $2::uuid, $3::uuid ${from}`,
		of: (place: PlantingPlace) => [place.versionId, place.articleId],
	},
	{
		sql: `INSERT INTO "AnchorPiece" ("annotationId", "versionId", "role", "n", "start", "end", "quote")
			SELECT r.id, $2::uuid, 'body', 0, r.start, r."end", r.quote ${from}`,
		of: (place: PlantingPlace) => [place.versionId],
	},
];

async function addressOf(dataDir: string): Promise<string> {
	const { appPassword } = JSON.parse(await readFile(join(dataDir, "secrets.json"), "utf8"));
	const lines = (await readFile(join(dataDir, "postgres/postmaster.pid"), "utf8")).split("\n");
	return `postgresql://recoupe_app:${appPassword}@127.0.0.1:${lines[3]?.trim()}/recoupe`;
}
