import "server-only";
import type { Granted, House } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";
import { hasWords } from "./passages";

type Indexing =
	| Granted<
			| "article.import"
			| "article.edit"
			| "correction.settle"
			| "annotation.place"
			| "annotation.edit"
			| "speaker.create"
			| "speaker.edit"
			| "statement.create"
			| "statement.edit",
			unknown
	  >
	| House<"search.index">;
type Reading = House<"search.index" | "doctor">;

/** What search entries are about. */
export interface SearchSubject {
	readonly kind: string;
	readonly subjectId: string;
	readonly dossierId: string;
	readonly articleId: string | null;
}

/** A search entry: `words` is a tsvector as PostgreSQL reads it. */
export interface SearchRow extends SearchSubject {
	readonly n: number;
	readonly start: number;
	readonly text: string;
	readonly words: string;
}

/** Puts these rows in place of all the entries that their subjects had; a subject without rows has none any more. */
export async function saveSearchRows(
	tx: Tx,
	_proof: Indexing,
	subjects: readonly SearchSubject[],
	rows: readonly SearchRow[],
): Promise<void> {
	const { kinds, ids } = columnsOf(subjects);
	await tx.$executeRaw`
		DELETE FROM "SearchEntry" e USING unnest(${kinds}::text[], ${ids}::uuid[]) AS s("kind", "id")
			WHERE e."kind" = s."kind" AND e."subjectId" = s."id"`;
	if (rows.length === 0) return;
	await tx.$executeRaw`
		INSERT INTO "SearchEntry" ("kind", "subjectId", "n", "dossierId", "articleId", "start", "text", "words")
			SELECT r."kind", r."subjectId", r."n", r."dossierId", r."articleId", r."start", r."text", r."words"::tsvector
			FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("kind" text, "subjectId" uuid, "n" int,
				"dossierId" uuid, "articleId" uuid, "start" int, "text" text, "words" text)`;
}

/** Which of these subjects have other entries than these rows. */
export async function listWrongSubjects(
	db: Db,
	_proof: Reading,
	subjects: readonly SearchSubject[],
	rows: readonly SearchRow[],
): Promise<{ kind: string; subjectId: string }[]> {
	const { kinds, ids } = columnsOf(subjects);
	return db.$queryRaw<{ kind: string; subjectId: string }[]>`
		WITH "right" AS (
			SELECT r."kind", r."subjectId", r."n", r."dossierId", r."articleId", r."start", r."text", r."words"::tsvector AS "words"
			FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("kind" text, "subjectId" uuid, "n" int,
				"dossierId" uuid, "articleId" uuid, "start" int, "text" text, "words" text)),
		"there" AS (
			SELECT e.* FROM "SearchEntry" e JOIN unnest(${kinds}::text[], ${ids}::uuid[]) AS s("kind", "id")
				ON e."kind" = s."kind" AND e."subjectId" = s."id")
		SELECT DISTINCT "kind", "subjectId"::text FROM "right" r FULL JOIN "there" t USING ("kind", "subjectId", "n")
			WHERE (r."dossierId", r."articleId", r."start", r."text", r."words")
				IS DISTINCT FROM (t."dossierId", t."articleId", t."start", t."text", t."words")`;
}

/** Entries about things that are not there. */
export async function listStrayEntries(
	db: Db,
	_proof: Reading,
): Promise<{ kind: string; subjectId: string }[]> {
	return db.$queryRaw<{ kind: string; subjectId: string }[]>`
		SELECT DISTINCT e."kind", e."subjectId"::text FROM "SearchEntry" e WHERE NOT CASE e."kind"
			WHEN 'statement' THEN EXISTS (SELECT 1 FROM "Statement" s WHERE s."id" = e."subjectId")
			WHEN 'article' THEN EXISTS (SELECT 1 FROM "Article" a WHERE a."id" = e."subjectId")
			WHEN 'speaker' THEN EXISTS (SELECT 1 FROM "Speaker" s WHERE s."id" = e."subjectId")
			WHEN 'annotation' THEN EXISTS (SELECT 1 FROM "Annotation" n WHERE n."id" = e."subjectId")
			WHEN 'note' THEN EXISTS (SELECT 1 FROM "Annotation" n WHERE n."id" = e."subjectId")
			WHEN 'text' THEN EXISTS (SELECT 1 FROM "Version" v WHERE v."id" = e."subjectId")
			ELSE false END`;
}

/** By which rules the entries were made; null before the first time. */
export async function findSearchRules(db: Db, _proof: Reading): Promise<number | null> {
	const row = await db.searchRules.findUnique({ where: { id: 1 } });
	return row?.version ?? null;
}

/** Removes the entries about what is not there; answers about how many things. */
export async function removeStrayEntries(db: Db, proof: House<"search.index">): Promise<number> {
	const stray = await listStrayEntries(db, proof);
	for (const { kind, subjectId } of stray) {
		await db.searchEntry.deleteMany({ where: { kind, subjectId } });
	}
	return stray.length;
}

/** Notes by which rules all entries are now made. */
export async function saveSearchRules(
	db: Db,
	_proof: House<"search.index">,
	version: number,
): Promise<void> {
	await db.searchRules.upsert({ where: { id: 1 }, create: { version }, update: { version } });
}

/** The ids of all dossiers, deleted ones included. */
export async function listIndexedDossiers(db: Db, _proof: Reading): Promise<string[]> {
	const rows = await db.dossier.findMany({ select: { id: true }, orderBy: { id: "asc" } });
	return rows.map(({ id }) => id);
}

/** The speakers, statements and articles of a dossier with the words they are found by, deleted ones included. */
export async function findIndexedThings(db: Db, _proof: Reading, dossierId: string) {
	const where = { dossierId };
	const speakers = await db.speaker.findMany({ where });
	const statements = await db.statement.findMany({
		where,
		include: { titles: { orderBy: { language: "asc" } } },
	});
	const articles = await db.article.findMany({
		where,
		select: { id: true, title: true, author: true, outlet: { select: { name: true } } },
	});
	return { speakers, statements, articles };
}

/** The texts of an article. */
export async function listIndexedVersions(db: Db, _proof: Reading, articleId: string) {
	const select = { id: true, text: true, blocks: true } as const;
	return db.version.findMany({ where: { articleId }, select });
}

/** A stretch of the annotations of an article, by id, with their words in the newest version that has them. */
export async function listIndexedAnnotations(
	db: Db,
	_proof: Reading,
	articleId: string,
	after: string | null,
	limit: number,
) {
	return db.annotation.findMany({
		where: after === null ? { articleId } : { articleId, id: { gt: after } },
		select: {
			id: true,
			note: true,
			anchors: {
				where: hasWords,
				orderBy: { version: { number: "desc" } },
				take: 1,
				select: { pieces: { where: { role: "body" }, orderBy: { n: "asc" } } },
			},
		},
		orderBy: { id: "asc" },
		take: limit,
	});
}

function columnsOf(subjects: readonly SearchSubject[]) {
	return {
		kinds: subjects.map(({ kind }) => kind),
		ids: subjects.map(({ subjectId }) => subjectId),
	};
}
