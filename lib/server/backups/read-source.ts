import "server-only";
import type { BackupRow } from "@/lib/domain/backup/backup-fields";
import {
	type BackupRecord,
	type BackupRecordName,
	backupRecords,
} from "@/lib/domain/backup/backup-records";
import type { BackupSource } from "@/lib/exports/backup/backup-source";
import type { FindWords, PassageWords } from "@/lib/exports/backup/faces";
import {
	type BackupReader,
	findBackedUp,
	listBackupHashes,
	listBackupRows,
	listBackupVersions,
	listNamed,
	listOutletsByFolded,
	listPassageWords,
	listScales,
	readBackupBytes,
} from "@/lib/server/store/backup-rows";
import type { Tx } from "@/lib/server/store/client";
import { toGrade } from "@/lib/server/verdict-scale/to-grade";

/** What a backup of a dossier is written of, read in one transaction; null for a dossier that is not there. */
export async function readBackupSource(
	tx: Tx,
	proof: BackupReader,
	dossierId: string,
): Promise<BackupSource | null> {
	const found = await findBackedUp(tx, proof, dossierId);
	if (found === null) return null;
	const { title, lastEvent } = found;
	return {
		dossier: { id: dossierId, title },
		lastEvent,
		pages: (name, perFile) => readPages(tx, proof, { name, dossierId, perFile }),
		findWords: (ids) => readWords(tx, proof, ids),
		hashes: () => listBackupHashes(tx, proof, dossierId),
		bytes: (sha256) => readBackupBytes(tx, proof, sha256),
		people: (ids) => listNamed(tx, proof, ids),
		outlets: (folded) => listOutletsByFolded(tx, proof, folded),
		scales: () => readScales(tx, proof),
	};
}

interface Pages {
	readonly name: BackupRecordName;
	readonly dossierId: string;
	readonly perFile: number;
}

async function* readPages(
	tx: Tx,
	proof: BackupReader,
	{ name, dossierId, perFile: limit }: Pages,
): AsyncIterable<readonly BackupRow[]> {
	for (let offset = 0; ; offset += limit) {
		const rows = await listBackupRows(tx, proof, name, { dossierId, limit, offset });
		if (rows.length > 0) yield rows.map((row) => toBackupRow(name, row));
		if (rows.length < limit) return;
	}
}

/** A row without the id of its dossier, its moments in UTC. */
function toBackupRow(name: BackupRecordName, row: BackupRow): BackupRow {
	const { columns }: BackupRecord = backupRecords[name];
	const entries = Object.entries(row)
		.filter(([column]) => column !== "dossierId")
		.map(([column, value]) =>
			columns[column]?.kind === "moment" && typeof value === "string"
				? ([column, new Date(value).toISOString()] as const)
				: ([column, value] as const),
		);
	return Object.fromEntries(entries);
}

async function readWords(
	tx: Tx,
	proof: BackupReader,
	annotationIds: readonly string[],
): Promise<FindWords> {
	const pieces = await listPassageWords(tx, proof, annotationIds);
	const wanted = [...new Set(pieces.map(({ versionId }) => versionId))];
	const versions = new Map(
		(await listBackupVersions(tx, proof, wanted)).map(({ createdAt, ...version }) => [
			version.id,
			{ ...version, createdAt: createdAt.toISOString() },
		]),
	);
	const found = new Map<string, PassageWords>();
	for (const { annotationId, versionId, ...place } of pieces) {
		const version = versions.get(versionId);
		if (version === undefined) continue;
		const before = found.get(annotationId)?.pieces ?? [];
		found.set(annotationId, { version, pieces: [...before, { role: "body", ...place }] });
	}
	return (id) => found.get(id);
}

async function readScales(tx: Tx, proof: BackupReader) {
	const scales = await listScales(tx, proof);
	return scales.map(({ id, revision, grades }) => ({ id, revision, grades: grades.map(toGrade) }));
}
