import "server-only";
import { createHash } from "node:crypto";
import { storedBlocksSchema } from "@/lib/domain/article";
import type { BackupRow } from "@/lib/domain/backup/backup-fields";
import { newsroomFiles } from "@/lib/domain/backup/backup-manifest";
import { type ChainedEvent, canonicalJson, findChainFault } from "@/lib/domain/event-chain";
import { linkTypeNames, linkTypeRow } from "@/lib/domain/link-types";
import { storedNoteSchema } from "@/lib/domain/note-schema";
import { backupContents } from "@/lib/exports/backup/write-backup";
import { BackupError, type OpenBackup } from "@/lib/imports/backup/open-backup";
import { houseErrand } from "@/lib/server/door/house";
import { listBackupVersions } from "@/lib/server/store/backup-rows";
import type { Tx } from "@/lib/server/store/client";
import { sha256 } from "@/lib/server/store/events";
import { listReviewFindings, listTableFindings } from "@/lib/server/store/invariants";
import type { Restorer } from "@/lib/server/store/restored-rows";
import { readBackupSource } from "./read-source";

const symmetric = linkTypeNames.filter((type) => linkTypeRow(type).symmetric);

/** What the doctor finds wrong with the tables as they are in a transaction. */
export async function findingsHere(tx: Tx): Promise<ReadonlySet<string>> {
	const proof = houseErrand("doctor");
	const findings = [
		...(await listTableFindings(tx, proof, symmetric)),
		...(await listReviewFindings(tx, proof)),
	];
	return new Set(findings.map(({ what, id }) => `${id}: ${what}`));
}

/**
 * Throws a `BackupError` unless what was restored is whole: histories are unbroken, bytes and texts are what they are
 * said to be, the doctor finds nothing new, and a backup of it has, byte for byte, the rows that were restored.
 */
export async function checkRestored(
	tx: Tx,
	proof: Restorer,
	backup: OpenBackup,
	before: ReadonlySet<string>,
): Promise<void> {
	await checkChains(backup);
	await checkWords(backup);
	await checkPieces(tx, proof, backup);
	for (const hash of backup.hashes) {
		if (sha256(await backup.bytes(hash)) !== hash) throw new BackupError("inconsistent", hash);
	}
	for (const finding of await findingsHere(tx)) {
		if (!before.has(finding)) throw new BackupError("inconsistent", finding);
	}
	await compareAgain(tx, proof, backup);
}

async function checkChains(backup: OpenBackup): Promise<void> {
	const chains = new Map<string, ChainedEvent[]>();
	const digests = new Map<string, string>();
	for await (const rows of backup.pages("event")) {
		for (const row of rows) {
			const event = toChained(row);
			const chain = chains.get(event.streamId) ?? [];
			chain.push(event);
			chains.set(event.streamId, chain);
			digests.set(`${event.streamId} ${event.seq}`, event.payloadDigest);
		}
	}
	for await (const rows of backup.pages("stream")) {
		for (const { id, seq, headHash } of rows) {
			const head = { seq: Number(seq), hash: String(headHash) };
			const fault = findChainFault(chains.get(String(id)) ?? [], head, sha256);
			if (fault !== null) throw new BackupError("inconsistent", `event ${fault.seq} of ${id}`);
		}
	}
	for await (const rows of backup.pages("eventPayload")) {
		for (const { streamId, seq, payload } of rows) {
			const digest = digests.get(`${streamId} ${seq}`);
			if (payload !== null && sha256(canonicalJson(payload)) !== digest)
				throw new BackupError("inconsistent", `the payload of event ${seq} of ${streamId}`);
		}
	}
}

function toChained(row: BackupRow): ChainedEvent {
	return {
		streamId: String(row.streamId),
		seq: Number(row.seq),
		opId: String(row.opId),
		actorId: row.actorId === null ? null : String(row.actorId),
		type: String(row.type),
		v: Number(row.v),
		at: String(row.at),
		payloadDigest: String(row.payloadDigest),
		prevHash: String(row.prevHash),
	};
}

/** Blocks and rich text are of the shapes that screens read. */
async function checkWords(backup: OpenBackup): Promise<void> {
	for await (const rows of backup.pages("version")) {
		for (const { id, blocks } of rows) insist(storedBlocksSchema.safeParse(blocks), id);
	}
	for (const record of ["annotation", "link"] as const) {
		for await (const rows of backup.pages(record)) {
			for (const { id, note } of rows)
				if (note !== null) insist(storedNoteSchema.safeParse(note), id);
		}
	}
	for await (const rows of backup.pages("message")) {
		for (const { id, body } of rows) insist(storedNoteSchema.safeParse(body), id);
	}
}

/** Every piece, in every version, is the words at its place. */
async function checkPieces(tx: Tx, proof: Restorer, backup: OpenBackup): Promise<void> {
	for await (const rows of backup.pages("piece")) {
		const ids = [...new Set(rows.map(({ versionId }) => String(versionId)))];
		const versions = await listBackupVersions(tx, proof, ids);
		const texts = new Map(versions.map(({ id, text }) => [id, text]));
		for (const { annotationId, versionId, start, end, quote } of rows) {
			const words = texts.get(String(versionId))?.slice(Number(start), Number(end));
			insist({ success: words === quote }, annotationId);
		}
	}
}

function insist(
	{ success }: { readonly success: boolean },
	id: BackupRow[string] | undefined,
): void {
	if (!success) throw new BackupError("inconsistent", String(id));
}

async function compareAgain(tx: Tx, proof: Restorer, backup: OpenBackup): Promise<void> {
	const source = await readBackupSource(tx, proof, backup.manifest.dossier.id);
	if (source === null) throw new BackupError("inconsistent", "its dossier");
	const expected = new Set(
		backup.manifest.files.map(({ path }) => path).filter((path) => !newsroomFiles.has(path)),
	);
	for await (const { path, chunks } of backupContents(source)) {
		const hash = createHash("sha256");
		for await (const chunk of chunks) hash.update(chunk);
		if (newsroomFiles.has(path)) continue;
		const isSame = hash.digest("hex") === backup.sha256Of(path);
		if (!(isSame && expected.delete(path))) throw new BackupError("inconsistent", path);
	}
	for (const path of expected) throw new BackupError("inconsistent", path);
}
