import "server-only";
import type { Granted, House } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";

type Writing = Granted<"article.import" | "article.edit", unknown> | House<"copies.index">;
type Checking = House<"copies.index" | "doctor">;
type Reader = Granted<
	"article.read" | "dossier.read" | "review.list" | "article.export" | "dossier.export",
	unknown
>;

/** The newest text of an article, as copies are found in it. */
export interface PrintedText {
	readonly articleId: string;
	readonly dossierId: string;
	readonly versionId: string;
	readonly prints: readonly number[];
}

/** How much of one article is in another. */
export interface CopyRow {
	readonly articleId: string;
	readonly otherId: string;
	readonly share: number;
	readonly paragraphs: number;
}

/** A text with its blocks, deleted or not. */
export interface ComparedText {
	readonly articleId: string;
	readonly versionId: string;
	readonly text: string;
	readonly blocks: unknown;
}

/** Puts these prints in place of those that the article had. */
export async function savePrints(
	tx: Tx,
	_proof: Writing,
	{ articleId, dossierId, versionId, prints }: PrintedText,
): Promise<void> {
	const columns = { dossierId, versionId, prints: [...prints] };
	await tx.textPrint.upsert({
		where: { articleId },
		create: { articleId, ...columns },
		update: columns,
	});
}

/**
 * The other articles of the dossier with at least `least` prints in common with a text, those with most first, `most`
 * of them at the most; deleted ones too, which can be restored.
 */
export async function listTwinIds(
	db: Db,
	_proof: Writing | Checking,
	of: PrintedText,
	{ least, most }: { readonly least: number; readonly most: number },
): Promise<string[]> {
	const prints = [...of.prints];
	const rows = await db.$queryRaw<{ articleId: string }[]>`
		SELECT p."articleId"::text
		FROM unnest(${prints}::int[]) AS h("print") JOIN "TextPrint" p ON p."prints" @> ARRAY[h."print"]
		WHERE p."dossierId" = ${of.dossierId}::uuid AND p."articleId" <> ${of.articleId}::uuid
		GROUP BY p."articleId" HAVING count(*) >= ${least}::int
		ORDER BY count(*) DESC, p."articleId" LIMIT ${most}::int`;
	return rows.map(({ articleId }) => articleId);
}

/** The texts that the prints of these articles are of. */
export async function listComparedTexts(
	db: Db,
	_proof: Writing | Checking,
	articleIds: readonly string[],
): Promise<ComparedText[]> {
	const rows = await db.textPrint.findMany({
		where: { articleId: { in: [...articleIds] } },
		select: { articleId: true, versionId: true, version: { select: { text: true, blocks: true } } },
	});
	return rows.map(({ version, ...row }) => ({ ...row, ...version }));
}

/** Puts these copies in place of all that the article had with any other. */
export async function saveCopies(
	tx: Tx,
	_proof: Writing,
	{ articleId, dossierId }: Pick<PrintedText, "articleId" | "dossierId">,
	copies: readonly CopyRow[],
): Promise<void> {
	await tx.copy.deleteMany({ where: { OR: [{ articleId }, { otherId: articleId }] } });
	await tx.copy.createMany({ data: copies.map((copy) => ({ ...copy, dossierId })) });
}

/** By which rules the copies were found; null before the first time. */
export async function findCopyRules(db: Db, _proof: Checking): Promise<number | null> {
	const row = await db.copyRules.findUnique({ where: { id: 1 } });
	return row?.version ?? null;
}

/** Notes by which rules all copies are now found. */
export async function saveCopyRules(
	db: Db,
	_proof: House<"copies.index">,
	version: number,
): Promise<void> {
	await db.copyRules.upsert({ where: { id: 1 }, create: { version }, update: { version } });
}

/** A stretch of all articles, by id, each with its newest text; deleted ones too. */
export async function listTextsToPrint(
	db: Db,
	_proof: Checking,
	stretch: { readonly after: string | null; readonly take: number; readonly dossierId?: string },
): Promise<(ComparedText & { readonly dossierId: string })[]> {
	const { after, dossierId: only } = stretch;
	const rows = await db.article.findMany({
		where: {
			...(after === null ? {} : { id: { gt: after } }),
			...(only === undefined ? {} : { dossierId: only }),
		},
		select: {
			id: true,
			dossierId: true,
			versions: {
				orderBy: { number: "desc" },
				take: 1,
				select: { id: true, text: true, blocks: true },
			},
		},
		orderBy: { id: "asc" },
		take: stretch.take,
	});
	return rows.flatMap(({ id: articleId, dossierId, versions }) =>
		versions.map(({ id: versionId, text, blocks }) => ({
			...{ articleId, dossierId, versionId, text, blocks },
		})),
	);
}

/** The prints and the copies that are stored of these articles. */
export async function findStoredCopies(db: Db, _proof: Checking, articleIds: readonly string[]) {
	const where = { articleId: { in: [...articleIds] } };
	const [prints, copies] = await Promise.all([
		db.textPrint.findMany({ where }),
		db.copy.findMany({ where, orderBy: [{ articleId: "asc" }, { otherId: "asc" }] }),
	]);
	return { prints, copies };
}

/** How articles are told apart where a copy is shown. */
const shown = {
	select: {
		id: true,
		title: true,
		publishedValue: true,
		publishedPrecision: true,
		publishedZone: true,
		outlet: { select: { name: true } },
	},
} as const;

/** What other living articles of the dossier have of an article, and how much of each of those it has, the most first. */
export async function listCopiesOf(db: Db, _granted: Reader, articleId: string, take: number) {
	const rows = await db.copy.findMany({
		where: { articleId, other: { deletedAt: null } },
		select: { share: true, paragraphs: true, article: shown, other: shown },
		orderBy: [{ share: "desc" }, { otherId: "asc" }],
		take,
	});
	const back = await db.copy.findMany({
		where: { otherId: articleId, articleId: { in: rows.map(({ other }) => other.id) } },
		select: { articleId: true, share: true, paragraphs: true },
	});
	return rows.map((row) => ({
		...row,
		back: back.find((one) => one.articleId === row.other.id) ?? { share: 0, paragraphs: 0 },
	}));
}

/** The copies among the living articles of a dossier, or among some of them, each pair both ways, by their ids. */
export async function listCopyRows(
	db: Db,
	_granted: Reader,
	dossierId: string,
	articleIds: readonly string[] | null = null,
): Promise<CopyRow[]> {
	const among = articleIds === null ? {} : { in: [...articleIds] };
	const living = { deletedAt: null, id: among };
	return db.copy.findMany({
		where: { dossierId, article: living, other: living },
		select: { articleId: true, otherId: true, share: true, paragraphs: true },
		orderBy: [{ articleId: "asc" }, { otherId: "asc" }],
	});
}

/** When the living articles of a dossier were published. */
export async function listPublishedDates(db: Db, _granted: Reader, dossierId: string) {
	return db.article.findMany({
		where: { dossierId, deletedAt: null },
		select: { id: true, publishedValue: true, publishedPrecision: true, publishedZone: true },
	});
}
