import { createHash } from "node:crypto";
import type { ScratchNewsroom } from "@/lib/testing/scratch-newsroom";

/** How much is planted. */
export const sizes = {
	dossiers: 10,
	marks: 20_000,
	decisions: 20_000,
	threads: 3000,
	messages: 15_000,
} as const;

const { dossiers, marks, decisions, threads, messages } = sizes;

/** Who is measured; forty others make the rest. */
export const measured = {
	"concerned by little": idOf(0),
	"makes a third of everything": idOf(1),
} as const;

/** Dossiers with one article each, and what is marked, said and decided in them by forty-two members. */
export async function plantInbox({ fill, ask }: ScratchNewsroom): Promise<void> {
	for (let n = 0; n < dossiers; n += 1) await fill([`Le contrat est signé, dit le port ${n}.`]);
	await ask(planting());
	await ask("VACUUM ANALYZE");
}

/** Every message and decision of a member's dossiers with the thing it is about, and of them how many concern the member. */
export function everythingFor(id: string): string {
	return `WITH "mine" AS (SELECT "dossierId" FROM "DossierMember" WHERE "memberId" = '${id}'),
		"said" AS (SELECT m."id", m."createdAt" AS "at" FROM "mine" JOIN "Thread" t USING ("dossierId")
			JOIN "Message" m ON m."threadId" = t."id" AND m."deletedAt" IS NULL AND m."authorId" <> '${id}'
			JOIN "Annotation" a ON a."id" = t."annotationId" AND a."deletedAt" IS NULL
			JOIN "Article" w ON w."id" = a."articleId" AND w."deletedAt" IS NULL
			WHERE '${id}' = ANY(m."mentions") OR a."authorId" = '${id}' OR EXISTS (SELECT 1 FROM "Message" o
				WHERE o."threadId" = t."id" AND o."authorId" = '${id}' AND o."createdAt" <= m."createdAt")
			ORDER BY "at" DESC LIMIT 200),
		"decided" AS (SELECT d."id", d."at" FROM "mine" JOIN "Decision" d USING ("dossierId")
			JOIN "Annotation" a ON a."id" = d."subjectId" AND a."deletedAt" IS NULL
			JOIN "Article" w ON w."id" = a."articleId" AND w."deletedAt" IS NULL
			WHERE d."deciderId" <> '${id}' AND a."authorId" = '${id}' AND (d."outcome" <> 'approved' OR d."editorId" <> '${id}')
			ORDER BY "at" DESC LIMIT 200)
		SELECT count(*) FROM (SELECT * FROM "said" UNION ALL SELECT * FROM "decided" ORDER BY "at" DESC LIMIT 200) f
		WHERE NOT EXISTS (SELECT 1 FROM "InboxRead" r WHERE r."memberId" = '${id}' AND r."entryId" = f."id"::text)`;
}

/** A member by their number: `0` and `1` are measured, the others make the rest. */
const member = (n: string) => `md5('member' || (${n}))::uuid`;
const author = (n: string) =>
	`CASE WHEN ${n} % 1000 = 999 THEN ${member("0")} WHEN ${n} % 1000 < 333 THEN ${member("1")} ELSE ${member(`2 + ${n} % 40`)} END`;
const mark = (n: string) => `md5('mark' || (${n}))::uuid`;
const thread = (n: string) => `md5('thread' || (${n}))::uuid`;
const ago = (n: string, of: number) => `now() - (${of} - ${n}) * interval '1 minute'`;

const rows = {
	Member: `INSERT INTO "Member" ("id", "email", "name", "role")
		SELECT ${member("n")}, 'm' || n || '@example.org', 'M', 'reviewer' FROM generate_series(0, 41) n`,
	DossierMember: `INSERT INTO "DossierMember" ("dossierId", "memberId", "lead")
		SELECT d."id", ${member("n")}, false FROM "Dossier" d, generate_series(0, 41) n`,
	Annotation: `INSERT INTO "Annotation" ("id", "dossierId", "articleId", "tag", "origin", "state", "authorId", "updatedAt")
		SELECT ${mark("n")}, p."dossierId", p."id", 'claim', '{"v":1,"kind":"human"}',
			CASE n % 4 WHEN 0 THEN 'proposed' WHEN 1 THEN 'changes_requested' ELSE 'approved' END,
			${author("n")}, ${ago("n", marks)}
		FROM generate_series(0, ${marks - 1}) n JOIN "place" p ON p."at" = n % ${dossiers}`,
	Revision: `INSERT INTO "Revision" ("kind", "subjectId", "number", "dossierId", "editorId", "content", "at")
		SELECT 'annotation', a."id", 1, a."dossierId", a."authorId", '{"v":1,"fields":{"tag":"claim","note":null}}', a."updatedAt"
		FROM "Annotation" a`,
	Decision: `INSERT INTO "Decision" ("id", "dossierId", "kind", "subjectId", "revision", "editorId", "deciderId", "outcome", "at")
		SELECT gen_random_uuid(), a."dossierId", 'annotation', a."id", 1, a."authorId",
			${member("2 + (n * 7 + 1) % 40")}, CASE n % 4 WHEN 1 THEN 'changes_requested' ELSE 'approved' END, ${ago("n", decisions)}
		FROM generate_series(0, ${decisions - 1}) n JOIN "Annotation" a ON a."id" = ${mark(`n - CASE n % 4 WHEN 0 THEN 1 ELSE 0 END + CASE n WHEN 0 THEN 2 ELSE 0 END`)}`,
	Thread: `INSERT INTO "Thread" ("id", "dossierId", "annotationId")
		SELECT ${thread("n")}, a."dossierId", a."id" FROM generate_series(0, ${threads - 1}) n
		JOIN "Annotation" a ON a."id" = ${mark("n * 6")}`,
	Message: `INSERT INTO "Message" ("id", "threadId", "dossierId", "authorId", "body", "mentions", "createdAt")
		SELECT gen_random_uuid(), t."id", t."dossierId",
			CASE WHEN n % 1500 = 7 THEN ${member("0")} WHEN n % 30 = 3 THEN ${member("1")} ELSE ${member("2 + n * 13 % 40")} END,
			'{"v":1,"doc":{"type":"doc","content":[{"type":"paragraph"}]}}',
			CASE WHEN n % 1500 = 8 THEN ARRAY[${member("0")}] WHEN n % 50 = 4 THEN ARRAY[${member("1")}]
				WHEN n % 5 = 2 THEN ARRAY[${member("2 + n % 40")}] ELSE '{}' END, ${ago("n", messages)}
		FROM generate_series(0, ${messages - 1}) n JOIN "Thread" t ON t."id" = ${thread(`n % ${threads}`)}`,
};

// What is planted is not what members did: the rules that watch them, and the history they leave, are not asked.
function planting(): string {
	return [
		`CREATE TEMP TABLE "place" AS SELECT row_number() OVER () - 1 AS "at", a."id", a."dossierId" FROM "Article" a`,
		...Object.entries(rows).flatMap(([table, sql]) => [
			`ALTER TABLE "${table}" DISABLE TRIGGER USER`,
			sql,
			`ALTER TABLE "${table}" ENABLE TRIGGER USER`,
		]),
	].join(";\n");
}

/** What PostgreSQL makes of the same words by md5()::uuid. */
function idOf(n: number): string {
	const digest = createHash("md5").update(`member${n}`).digest("hex");
	return digest.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
