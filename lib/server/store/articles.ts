import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";
import { sha256 } from "./events";
import type { Prisma } from "./generated/client";
import { visibleLayers } from "./layers";
import { within } from "./passages";

/** The columns of an article that are edited together. */
export interface ArticleColumns {
	readonly title: string;
	readonly outletId: string | null;
	readonly author: string | null;
	readonly publishedValue: string | null;
	readonly publishedPrecision: string | null;
	readonly publishedZone: string | null;
	readonly address: string | null;
	readonly language: string;
	readonly credits: string[];
}

const articleOrder: Prisma.ArticleOrderByWithRelationInput[] = [
	{ publishedValue: { sort: "asc", nulls: "last" } },
	{ createdAt: "asc" },
	{ id: "asc" },
];

/** Keeps bytes under their SHA-256, once, and that they came into this dossier. Answers the hash. */
export async function saveOriginal(
	tx: Tx,
	_proof: Granted<"article.import", unknown>,
	dossierId: string,
	bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
	const hash = sha256(bytes);
	await tx.original.createMany({
		data: [{ sha256: hash, bytes, size: bytes.byteLength }],
		skipDuplicates: true,
	});
	await tx.dossierOriginal.createMany({
		data: [{ dossierId, sha256: hash }],
		skipDuplicates: true,
	});
	return hash;
}

/** Bytes by their SHA-256, if they came into this dossier: to know a hash is not to have seen what it is of. */
export async function findOriginal(
	db: Db,
	_proof: Granted<"article.import", unknown>,
	dossierId: string,
	hash: string,
): Promise<Uint8Array | null> {
	const row = await db.original.findFirst({
		where: { sha256: hash, dossiers: { some: { dossierId } } },
	});
	return row?.bytes ?? null;
}

/** The outlet of this name, made when the newsroom has none that folds to the same. */
export async function ensureOutlet(
	tx: Tx,
	_proof: Granted<"article.import" | "article.edit", unknown>,
	outlet: { newId: string; name: string; folded: string },
): Promise<string> {
	const { newId: id, name, folded } = outlet;
	await tx.outlet.createMany({ data: [{ id, name, folded }], skipDuplicates: true });
	const row = await tx.outlet.findUniqueOrThrow({ where: { folded }, select: { id: true } });
	return row.id;
}

/** What an outlet is called. */
export async function findOutletName(
	tx: Tx,
	_proof: Granted<"article.import" | "article.edit", unknown>,
	id: string,
): Promise<string | null> {
	const row = await tx.outlet.findUnique({ where: { id }, select: { name: true } });
	return row?.name ?? null;
}

/** A new article with its first version. */
export async function saveArticle(
	tx: Tx,
	granted: Granted<"article.import", unknown>,
	article: ArticleColumns & { id: string; dossierId: string; at: Date },
	version: {
		id: string;
		text: string;
		blocks: Prisma.InputJsonObject;
		sha256: string;
		charset: string;
	},
): Promise<void> {
	const { at, ...columns } = article;
	await tx.article.create({ data: { ...columns, createdAt: at } });
	await tx.version.create({
		data: {
			id: version.id,
			articleId: article.id,
			number: 1,
			text: version.text,
			blocks: version.blocks,
			originalSha256: version.sha256,
			charset: version.charset,
			createdById: granted.memberId,
			createdAt: at,
		},
	});
}

/** Changes what is known about an article; false when it has moved on from `revision`. */
export async function updateArticle(
	tx: Tx,
	granted: Granted<"article.edit", { dossierId: string }>,
	article: ArticleColumns & {
		id: string;
		revision: number;
		state: string;
		assigneeId: string | null;
		dueOn: Date | null;
		message: string;
	},
): Promise<boolean> {
	const { id, revision, ...columns } = article;
	const { count } = await tx.article.updateMany({
		where: { id, revision, deletedAt: null, dossierId: granted.subject.dossierId },
		data: { ...columns, revision: revision + 1 },
	});
	return count === 1;
}

/** Where an article is and what is known about it, deleted or not. */
export async function findArticlePlace(db: Db, _proof: Scope, id: string) {
	return db.article.findFirst({
		where: { id, dossier: { deletedAt: null } },
	});
}

/** Marks an article deleted by one operation; false when it was so already. */
export async function removeArticle(
	tx: Tx,
	_proof: Granted<"article.remove", unknown>,
	id: string,
	opId: string,
	at: Date,
): Promise<boolean> {
	const { count } = await tx.article.updateMany({
		where: { id, deletedAt: null },
		data: { deletedAt: at, deletedBy: opId },
	});
	return count === 1;
}

/** Takes an article's deletion back; false when it was not deleted. */
export async function restoreArticle(
	tx: Tx,
	_proof: Granted<"article.restore", unknown>,
	id: string,
): Promise<boolean> {
	const { count } = await tx.article.updateMany({
		where: { id, NOT: { deletedAt: null } },
		data: { deletedAt: null, deletedBy: null },
	});
	return count === 1;
}

/** The articles of a dossier, all or those with these ids, oldest first, undated last. */
export async function listArticleRows(
	db: Db,
	_proof: Granted<"dossier.read" | "article.read" | "article.export" | "dossier.export", unknown>,
	dossierId: string,
	ids: readonly string[] | null = null,
) {
	return db.article.findMany({
		where: { dossierId, deletedAt: null, ...within(ids) },
		include: { outlet: true, assignee: { select: { id: true, name: true } } },
		orderBy: articleOrder,
	});
}

/** The articles that a member has and that are not done, in dossiers they are in: by the day they are due, undated last. */
export async function listAssignedRows(db: Db, { memberId }: Scope, limit: number) {
	return db.article.findMany({
		where: {
			assigneeId: memberId,
			deletedAt: null,
			archivedAt: null,
			NOT: { state: "done" },
			dossier: { deletedAt: null, members: { some: { memberId } } },
		},
		select: {
			...{ id: true, dossierId: true, title: true, language: true },
			...{ state: true, dueOn: true, message: true },
			dossier: { select: { title: true } },
		},
		orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
		take: limit,
	});
}

/** The ids of a dossier's articles, oldest first, undated last. */
export async function listArticleIds(
	db: Db,
	_proof: Granted<"dossier.export", unknown>,
	dossierId: string,
): Promise<string[]> {
	const rows = await db.article.findMany({
		where: { dossierId, deletedAt: null },
		select: { id: true },
		orderBy: articleOrder,
	});
	return rows.map(({ id }) => id);
}

/** An article with its newest version. */
export async function findArticleWithVersion(
	db: Db,
	_proof: Granted<"article.read" | "article.export" | "dossier.export", unknown>,
	id: string,
) {
	return db.article.findFirst({
		where: { id, deletedAt: null },
		include: {
			outlet: true,
			assignee: { select: { id: true, name: true } },
			versions: { orderBy: { number: "desc" }, take: 1 },
		},
	});
}

/** How many living annotations that are not rejected each article of a dossier has, by tag and state. */
export async function countByArticle(
	db: Db,
	granted: Granted<"dossier.read" | "article.read" | "article.export" | "dossier.export", unknown>,
	dossierId: string,
) {
	return db.annotation.groupBy({
		by: ["articleId", "tag", "state"],
		where: {
			dossierId,
			deletedAt: null,
			NOT: { state: "rejected" },
			layer: visibleLayers(granted),
		},
		_count: true,
	});
}

/** Living articles of a dossier one of whose texts came from these very bytes or has these very words. */
export async function listTwins(
	db: Db,
	_proof: Granted<"article.import", unknown>,
	dossierId: string,
	{ sha256: originalSha256, text }: { readonly sha256: string; readonly text: string },
): Promise<{ id: string; title: string; isOfBytes: boolean }[]> {
	const rows = await db.article.findMany({
		where: {
			...{ dossierId, deletedAt: null },
			versions: { some: { OR: [{ originalSha256 }, { text }] } },
		},
		select: {
			...{ id: true, title: true },
			_count: { select: { versions: { where: { originalSha256 } } } },
		},
	});
	return rows.map(({ id, title, _count }) => ({ id, title, isOfBytes: _count.versions > 0 }));
}

/** The living articles of a dossier of which an address is known. */
export async function listAddressedArticles(
	db: Db,
	_proof: Granted<"article.import", unknown>,
	dossierId: string,
) {
	return db.article.findMany({
		where: { dossierId, deletedAt: null, NOT: { address: null } },
		select: { id: true, title: true, address: true },
	});
}

/** What those of these articles are called that live in a dossier. */
export async function listTitles(
	db: Db,
	_proof: Granted<"article.import", unknown>,
	dossierId: string,
	ids: readonly string[],
) {
	return db.article.findMany({
		where: { dossierId, deletedAt: null, id: { in: [...ids] } },
		select: { id: true, title: true },
	});
}

/** That bytes were fetched from an address. */
export interface PageFetchRow {
	readonly id: string;
	readonly sha256: string;
	/** As it was asked for. */
	readonly asked: string;
	/** Where the page was in the end. */
	readonly address: string;
	readonly mediaType: string;
	readonly at: Date;
}

/** Keeps that bytes of the dossier were fetched, from where and when, and by whom. */
export async function savePageFetch(
	tx: Tx,
	{ memberId }: Granted<"article.import", unknown>,
	dossierId: string,
	row: PageFetchRow,
): Promise<void> {
	await tx.pageFetch.create({ data: { ...row, dossierId, memberId } });
}

/** The text of one version and how many annotations its article has; null unless it is the article's. */
export async function findVersionText(
	tx: Tx,
	granted: Granted<
		"annotation.place" | "annotation.edit" | "decision.make" | "correction.settle",
		unknown
	>,
	articleId: string,
	versionId: string,
): Promise<{ text: string; annotations: number } | null> {
	const version = await tx.version.findFirst({
		where: { id: versionId, articleId, article: { deletedAt: null } },
		select: { text: true },
	});
	if (version === null) return null;
	const annotations = await tx.annotation.count({
		where: { articleId, deletedAt: null, layer: visibleLayers(granted) },
	});
	return { text: version.text, annotations };
}

/** Whether a member may say who works on the articles of a dossier: its leads and the reviewers in it. */
export async function findAssigner(
	tx: Tx,
	granted: Granted<"article.edit", unknown>,
	dossierId: string,
): Promise<{ role: string; lead: boolean } | null> {
	const { memberId } = granted;
	const row = await tx.dossierMember.findUnique({
		where: { dossierId_memberId: { dossierId, memberId } },
		select: { lead: true, member: { select: { role: true } } },
	});
	return row && { role: row.member.role, lead: row.lead };
}

/** Whether a member is in a dossier and enabled. */
export async function isInDossier(
	tx: Tx,
	_proof: Granted<"article.edit", unknown>,
	dossierId: string,
	memberId: string,
): Promise<boolean> {
	const where = { dossierId, memberId, member: { disabledAt: null } };
	return (await tx.dossierMember.count({ where })) === 1;
}

/** Whether none of these articles was removed. */
export async function areArticlesThere(
	db: Db,
	_proof: Scope,
	ids: readonly string[],
): Promise<boolean> {
	return (
		(await db.article.count({ where: { id: { in: [...ids] }, NOT: { deletedAt: null } } })) === 0
	);
}
