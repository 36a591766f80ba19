import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";
import { visibleLayers } from "./layers";
import { within } from "./passages";

/** The columns of a speaker. */
export interface SpeakerColumns {
	readonly name: string;
	readonly aliases: string[];
	readonly outletId: string | null;
}

/** Where a speaker is. */
export async function findSpeaker(db: Db, _proof: Scope, id: string) {
	return db.speaker.findFirst({ where: { id, dossier: { deletedAt: null } } });
}

/** A new speaker of a dossier. */
export async function saveSpeaker(
	tx: Tx,
	_proof: Granted<"speaker.create", unknown>,
	speaker: SpeakerColumns & { id: string; dossierId: string },
): Promise<void> {
	await tx.speaker.create({ data: speaker });
}

/** Changes a speaker; false when it has moved on from `revision`. */
export async function updateSpeaker(
	tx: Tx,
	granted: Granted<"speaker.edit", { dossierId: string }>,
	speaker: SpeakerColumns & { id: string; revision: number },
): Promise<boolean> {
	const { id, revision, ...columns } = speaker;
	const { count } = await tx.speaker.updateMany({
		where: { id, revision, dossierId: granted.subject.dossierId },
		data: { ...columns, revision: revision + 1 },
	});
	return count === 1;
}

/** The speakers whose words living marks of an article are, by name. */
export async function listSpeakersIn(
	db: Db,
	granted: Granted<"article.export" | "dossier.export", unknown>,
	where: { dossierId: string; articleId: string },
) {
	const { dossierId, articleId } = where;
	const annotations = {
		some: { annotation: { articleId, deletedAt: null, layer: visibleLayers(granted) } },
	};
	return db.speaker.findMany({
		where: { dossierId, annotations },
		orderBy: [{ name: "asc" }, { id: "asc" }],
	});
}

/** The speakers of a dossier by name. */
export async function listSpeakerRows(
	db: Db,
	_proof: Granted<
		| "article.import"
		| "article.read"
		| "dossier.read"
		| "review.list"
		| "article.export"
		| "dossier.export",
		unknown
	>,
	dossierId: string,
	ids: readonly string[] | null = null,
) {
	return db.speaker.findMany({
		where: { dossierId, ...within(ids) },
		orderBy: [{ name: "asc" }, { id: "asc" }],
	});
}
