import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { Db } from "./client";
import { visibleLayers } from "./layers";

type Reader = Granted<"dossier.read", unknown>;

/** A stretch of a list in the order of ids: at most `take` of those above `after`. */
export interface Stretch {
	readonly after: string | null;
	readonly take: number;
}

function inStretch({ after, take }: Stretch) {
	return {
		cursorWhere: after === null ? {} : { id: { gt: after } },
		order: { select: { id: true }, orderBy: { id: "asc" }, take },
	} as const;
}

function toIds(rows: readonly { readonly id: string }[]): string[] {
	return rows.map(({ id }) => id);
}

/** Ids of the dossiers a member is in. */
export async function listDossierIds(db: Db, scope: Scope, stretch: Stretch): Promise<string[]> {
	const { cursorWhere, order } = inStretch(stretch);
	const members = { some: { memberId: scope.memberId } };
	const where = { deletedAt: null, members, ...cursorWhere };
	return toIds(await db.dossier.findMany({ where, ...order }));
}

/** Which articles of a dossier are wanted. */
export interface ArticleFilter {
	readonly state?: string;
	readonly language?: string;
	readonly archived?: "yes" | "no";
	readonly outletId?: string;
	readonly assigneeId?: string;
}

/** Ids of a dossier's living articles. */
export async function listArticleIds(
	db: Db,
	_granted: Reader,
	dossierId: string,
	{ archived, ...columns }: ArticleFilter,
	stretch: Stretch,
): Promise<string[]> {
	const { cursorWhere, order } = inStretch(stretch);
	const where = { dossierId, deletedAt: null, ...columns, ...cursorWhere, ...putAway(archived) };
	return toIds(await db.article.findMany({ where, ...order }));
}

function putAway(archived: ArticleFilter["archived"]) {
	if (archived === undefined) return {};
	return archived === "no" ? { archivedAt: null } : { NOT: { archivedAt: null } };
}

/** Which annotations of a dossier are wanted. */
export interface AnnotationFilter {
	readonly articleId?: string;
	readonly tag?: string;
	readonly state?: string;
	readonly authorId?: string;
	readonly speakerId?: string;
}

/** Ids of a dossier's living annotations. */
export async function listAnnotationIds(
	db: Db,
	granted: Reader,
	dossierId: string,
	{ speakerId, ...columns }: AnnotationFilter,
	stretch: Stretch,
): Promise<string[]> {
	const { cursorWhere, order } = inStretch(stretch);
	const speakers = speakerId === undefined ? {} : { speakers: { some: { speakerId } } };
	const where = {
		dossierId,
		deletedAt: null,
		layer: visibleLayers(granted),
		article: { deletedAt: null },
		...columns,
		...speakers,
		...cursorWhere,
	};
	return toIds(await db.annotation.findMany({ where, ...order }));
}

/** Which links of a dossier are wanted; `annotationId` is at either end. */
export interface LinkFilter {
	readonly type?: string;
	readonly state?: string;
	readonly authorId?: string;
	readonly annotationId?: string;
}

/** Ids of a dossier's living links between living passages. */
export async function listLinkIds(
	db: Db,
	granted: Reader,
	dossierId: string,
	{ annotationId, ...columns }: LinkFilter,
	stretch: Stretch,
): Promise<string[]> {
	const { cursorWhere, order } = inStretch(stretch);
	const ends =
		annotationId === undefined ? {} : { OR: [{ fromId: annotationId }, { toId: annotationId }] };
	const where = {
		dossierId,
		deletedAt: null,
		layer: visibleLayers(granted),
		from: { article: { deletedAt: null } },
		to: { article: { deletedAt: null } },
		...columns,
		...ends,
		...cursorWhere,
	};
	return toIds(await db.link.findMany({ where, ...order }));
}

/** Ids of a dossier's living statements. */
export async function listStatementIds(
	db: Db,
	_granted: Reader,
	dossierId: string,
	filter: { readonly status?: string },
	stretch: Stretch,
): Promise<string[]> {
	const { cursorWhere, order } = inStretch(stretch);
	const where = { dossierId, deletedAt: null, ...filter, ...cursorWhere };
	return toIds(await db.statement.findMany({ where, ...order }));
}

/** Which memberships of a dossier are wanted. */
export interface MembershipFilter {
	readonly statementId?: string;
	readonly annotationId?: string;
	readonly stance?: string;
	readonly state?: string;
}

/** Ids of a dossier's living memberships of living passages. */
export async function listMembershipIds(
	db: Db,
	granted: Reader,
	dossierId: string,
	filter: MembershipFilter,
	stretch: Stretch,
): Promise<string[]> {
	const { cursorWhere, order } = inStretch(stretch);
	const where = {
		dossierId,
		deletedAt: null,
		layer: visibleLayers(granted),
		annotation: { deletedAt: null, article: { deletedAt: null } },
		statement: { deletedAt: null },
		...filter,
		...cursorWhere,
	};
	return toIds(await db.membership.findMany({ where, ...order }));
}

/** Which decisions of a dossier are wanted. */
export interface DecisionFilter {
	readonly subjectId?: string;
	readonly outcome?: string;
	readonly deciderId?: string;
}

/** Ids of a dossier's decisions. */
export async function listDecisionIds(
	db: Db,
	_granted: Reader,
	dossierId: string,
	filter: DecisionFilter,
	stretch: Stretch,
): Promise<string[]> {
	const { cursorWhere, order } = inStretch(stretch);
	return toIds(
		await db.decision.findMany({ where: { dossierId, ...filter, ...cursorWhere }, ...order }),
	);
}

/** Ids of the versions of an article. */
export async function listVersionIds(
	db: Db,
	_granted: Granted<"article.read", unknown>,
	articleId: string,
	stretch: Stretch,
): Promise<string[]> {
	const { cursorWhere, order } = inStretch(stretch);
	return toIds(await db.version.findMany({ where: { articleId, ...cursorWhere }, ...order }));
}

/** Ids of a dossier's speakers. */
export async function listSpeakerIds(
	db: Db,
	_granted: Reader,
	dossierId: string,
	stretch: Stretch,
): Promise<string[]> {
	const { cursorWhere, order } = inStretch(stretch);
	return toIds(await db.speaker.findMany({ where: { dossierId, ...cursorWhere }, ...order }));
}

/** Ids of the newsroom's outlets. */
export async function listOutletIds(
	db: Db,
	_granted: Granted<"outlet.list", unknown>,
	stretch: Stretch,
): Promise<string[]> {
	const { cursorWhere, order } = inStretch(stretch);
	return toIds(await db.outlet.findMany({ where: cursorWhere, ...order }));
}
