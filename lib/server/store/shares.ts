import "server-only";
import type { Granted, House, Scope } from "@/lib/domain/proof";
import type { PlaceSharingRules, SharedKind } from "@/lib/domain/sharing";
import type { Db, Tx } from "./client";
import { inSharedLayer } from "./layers";
import type { Stretch } from "./pages";
import { hasWords } from "./passages";
import { gradeInclude } from "./verdict-scale";

type Opening = House<"share.open">;
type Editing = Granted<"share.edit", unknown>;

/** What may be shown to people without an account. */
export async function findSharingRules(db: Db, _proof: Scope | Opening | Editing) {
	const { id: _, ...rules } = await db.sharingRules.findUniqueOrThrow({ where: { id: 1 } });
	return rules;
}

/** Sets it; false when it has moved on from the revision that the writer saw. */
export async function updateSharingRules(
	tx: Tx,
	_proof: Granted<"sharing.edit", unknown>,
	{ revision, isOn, wholeTexts, embedHosts }: PlaceSharingRules,
): Promise<boolean> {
	const { count } = await tx.sharingRules.updateMany({
		where: { id: 1, revision },
		data: { isOn, wholeTexts, embedHosts, revision: revision + 1 },
	});
	return count === 1;
}

/** Where an article or a statement is that somebody wants to share, deleted or not. */
export async function findShareSubject(
	db: Db,
	_proof: Scope,
	{ kind, subjectId: id }: { readonly kind: SharedKind; readonly subjectId: string },
): Promise<{ readonly dossierId: string; readonly deletedAt: Date | null } | null> {
	const found = { where: { id, dossier: { deletedAt: null } }, ...place };
	return kind === "article" ? db.article.findFirst(found) : db.statement.findFirst(found);
}

const place = { select: { dossierId: true, deletedAt: true } } as const;

/** How many addresses of a dossier show something. */
export async function countLivingShares(tx: Tx, _proof: Editing, dossierId: string, at: Date) {
	return tx.share.count({ where: { dossierId, revokedAt: null, expiresAt: { gt: at } } });
}

/** Keeps a new address, of which only the hash is known here. */
export async function saveShare(
	tx: Tx,
	{ memberId }: Editing,
	share: {
		readonly id: string;
		readonly dossierId: string;
		readonly kind: SharedKind;
		readonly subjectId: string;
		readonly hash: string;
		readonly whole: boolean;
		readonly createdAt: Date;
		readonly expiresAt: Date;
	},
): Promise<void> {
	const { kind, subjectId, ...columns } = share;
	const about = kind === "article" ? { articleId: subjectId } : { statementId: subjectId };
	await tx.share.create({ data: { ...columns, ...about, memberId } });
}

/** An address by its id, ended or not. */
export async function findShare(db: Db, _proof: Scope, id: string) {
	return db.share.findFirst({ where: { id, dossier: { deletedAt: null } }, omit: { hash: true } });
}

/** Ends an address, or lets it show what it did again with null; answers its revision, null when it was so already. */
export async function endShare(
	tx: Tx,
	_proof: Editing,
	id: string,
	at: Date | null,
): Promise<number | null> {
	const before = at === null ? { NOT: { revokedAt: null } } : { revokedAt: null };
	const rows = await tx.share.updateManyAndReturn({
		where: { id, ...before },
		data: { revokedAt: at, revision: { increment: 1 } },
		select: { revision: true },
	});
	return rows[0]?.revision ?? null;
}

/** The ids of a stretch of a dossier’s addresses. */
export async function listShareIds(
	db: Db,
	_proof: Granted<"share.list", unknown>,
	{ dossierId, subjectId }: { readonly dossierId: string; readonly subjectId?: string },
	{ after, take }: Stretch,
): Promise<string[]> {
	const about =
		subjectId === undefined ? {} : { OR: [{ articleId: subjectId }, { statementId: subjectId }] };
	const rows = await db.share.findMany({
		where: { dossierId, ...about, ...(after !== null && { id: { gt: after } }) },
		select: { id: true },
		orderBy: { id: "asc" },
		take,
	});
	return rows.map(({ id }) => id);
}

/** Addresses of a dossier by their ids. */
export async function listShareRows(
	db: Db,
	_proof: Granted<"share.list", unknown>,
	dossierId: string,
	ids: readonly string[],
) {
	return db.share.findMany({
		where: { dossierId, id: { in: [...ids] } },
		omit: { hash: true },
		include: { member: { select: { id: true, name: true } } },
	});
}

/** What a living address is of, by the hash of its secret; null for one that ended and for one that never was. */
export async function findLivingShare(
	db: Db,
	_proof: Opening,
	{ hash, at }: { readonly hash: string; readonly at: Date },
) {
	return db.share.findFirst({
		where: { hash, revokedAt: null, expiresAt: { gt: at }, dossier: { deletedAt: null } },
		omit: { hash: true },
	});
}

/** Counts that an address was opened, and on which day. */
export async function countOpened(db: Db, _proof: Opening, id: string, at: Date): Promise<void> {
	await db.share.updateMany({
		where: { id },
		data: { opened: { increment: 1 }, lastOpenedOn: at },
	});
}

// What a second person has approved and whose words have not changed since.
const approved = { state: "approved", stale: false, deletedAt: null } as const;

const articleSelect = {
	title: true,
	author: true,
	address: true,
	language: true,
	publishedValue: true,
	publishedPrecision: true,
	publishedZone: true,
	outlet: { select: { name: true } },
	versions: {
		orderBy: { number: "desc" },
		take: 1,
		select: { id: true, text: true, blocks: true },
	},
} as const;

const passageSelect = {
	id: true,
	tag: true,
	articleId: true,
	anchors: {
		where: hasWords,
		orderBy: { version: { number: "desc" } },
		take: 1,
		select: { versionId: true, pieces: { where: { role: "body" }, orderBy: { n: "asc" } } },
	},
	speakers: { orderBy: { n: "asc" }, select: { speaker: { select: { name: true } } } },
} as const;

/** An article of a dossier with what was approved of it, by nobody’s leave but that of its address. */
export async function findSharedArticle(
	db: Db,
	_proof: Opening,
	{ id, dossierId }: { readonly id: string; readonly dossierId: string },
) {
	return db.article.findFirst({
		where: { id, dossierId, deletedAt: null },
		select: {
			...articleSelect,
			annotations: { where: { ...approved, layer: inSharedLayer }, select: passageSelect },
		},
	});
}

/** A statement of a dossier with what was approved of it. */
export async function findSharedStatement(
	db: Db,
	_proof: Opening,
	{ id, dossierId }: { readonly id: string; readonly dossierId: string },
) {
	return db.statement.findFirst({
		where: { id, dossierId, deletedAt: null },
		select: {
			status: true,
			titles: { select: { language: true, title: true } },
			verdict: { select: { state: true, meant: { include: gradeInclude } } },
			memberships: {
				where: {
					...approved,
					layer: inSharedLayer,
					annotation: { ...approved, layer: inSharedLayer, article: { deletedAt: null } },
				},
				orderBy: { id: "asc" },
				select: { stance: true, annotation: { select: passageSelect } },
			},
		},
	});
}

/** These articles as they are quoted from. */
export async function listSharedArticles(db: Db, _proof: Opening, ids: readonly string[]) {
	return db.article.findMany({
		where: { id: { in: [...ids] }, deletedAt: null },
		select: { id: true, ...articleSelect },
	});
}
