import "server-only";
import { uuidv7 } from "uuidv7";
import type { BackupRow } from "@/lib/domain/backup/backup-fields";
import {
	type BackupRecord,
	type BackupRecordName,
	backupRecords,
} from "@/lib/domain/backup/backup-records";
import { BackupError, type OpenBackup } from "@/lib/imports/backup/open-backup";
import {
	ensureRestoredOutlet,
	saveRestoredBytes,
	saveRestoredRows,
	settleStatements,
	takeDecisionNumbers,
	whileReviewers,
} from "@/lib/server/store/restored-rows";
import { restoreScales } from "./restore-scales";
import type { Restoring } from "./restoring";

/** Tables that have no column for their dossier. */
const withoutDossier: ReadonlySet<BackupRecordName> = new Set<BackupRecordName>([
	...(["dossier", "version", "anchor", "piece", "wording", "roundSeat", "settledMark"] as const),
	...(["stream", "event", "eventPayload"] as const),
]);

/** What is written after decisions, in the order in which one needs the other. */
const afterDecisions = [
	...(["annotation", "anchor", "piece", "attribution", "link", "wording", "membership"] as const),
	...(["evidence", "correction", "thread", "message", "earlierMessage"] as const),
	...(["round", "roundArticle", "roundSeat", "settlement", "settlementWithdrawal"] as const),
	...(["settledMark", "edit", "pageFetch", "stream", "event", "eventPayload"] as const),
] as const satisfies readonly BackupRecordName[];

/**
 * Writes all rows of a backup as they are, so that every rule of the database is asked about each of them as about
 * something new: what was decided is written revision by revision, in the order in which it happened.
 */
export async function restoreRows(restoring: Restoring): Promise<void> {
	const { tx, proof, backup } = restoring;
	const outlets = await restoreOutlets(restoring);
	const progress = openProgress(restoring);
	const save = async (name: BackupRecordName, map = (row: BackupRow) => row) => {
		for await (const rows of backup.pages(name)) {
			await saveRestoredRows(tx, proof, name, rows.map(map).map(withDossier(name, backup)));
			progress();
		}
	};
	const inOutlet = (row: BackupRow) => ({
		...row,
		outletId: row.outletId === null ? null : (outlets.get(String(row.outletId)) ?? null),
	});
	await save("dossier");
	await save("member");
	await save("speaker", inOutlet);
	for (const sha256 of backup.hashes) {
		await saveRestoredBytes(tx, proof, sha256, await backup.bytes(sha256));
		progress();
	}
	await save("original");
	await save("article", inOutlet);
	await save("version");
	const renumbered = await renumber(restoring);
	await restoreDecided(restoring, toJudgements(renumbered), progress);
	await save("statement", unsettled);
	for (const name of afterDecisions)
		await save(name, (row) => (name === "thread" ? (renumbered.threads.get(row.id) ?? row) : row));
	await restoreScales(restoring);
	await save("verdict");
	for await (const rows of backup.pages("statement")) await settleStatements(tx, proof, rows);
}

function withDossier(name: BackupRecordName, { manifest }: OpenBackup) {
	return (row: BackupRow): BackupRow =>
		withoutDossier.has(name) ? row : { ...row, dossierId: manifest.dossier.id };
}

/** A statement before its memberships and its verdict: both are needed for what it is. */
function unsettled(row: BackupRow): BackupRow {
	return { ...row, status: "open", lapsedVerdict: 0, mergedIntoId: null };
}

function openProgress({ tell }: Restoring): () => void {
	let done = 0;
	return () => {
		done += 1;
		tell(done);
	};
}

async function restoreOutlets({ tx, proof, backup }: Restoring) {
	const ids = new Map<string, string>();
	for (const { folded, name } of await backup.outlets())
		ids.set(folded, await ensureRestoredOutlet(tx, proof, { id: uuidv7(), name, folded }));
	return ids;
}

/** A decision or the withdrawal of one, at its place among all. */
interface Judgement {
	readonly record: "decision" | "withdrawal";
	readonly row: BackupRow;
	/** The number of the revision it is about. */
	readonly revision: number;
}

/** What has places in the order of decisions, and in which columns. */
const numbered = ["decision", "withdrawal", "thread"] as const;
const numbersOf = {
	decision: ["n"],
	withdrawal: ["n"],
	thread: ["blockingN", "resolvedN"],
} as const;

/** Rows with numbers of this database. */
interface Renumbered {
	readonly decisions: readonly BackupRow[];
	readonly withdrawals: readonly BackupRow[];
	readonly threads: ReadonlyMap<BackupRow[string] | undefined, BackupRow>;
}

/**
 * The revisions, and after those of each number the decisions about them: as they came about, so that each decision is
 * about what is the newest revision then. Revisions are in the order of their numbers.
 */
async function restoreDecided(
	restoring: Restoring,
	judgements: readonly Judgement[],
	progress: () => void,
): Promise<void> {
	const { tx, proof, backup } = restoring;
	const deciders = judgements.flatMap(({ row }) => String(row.deciderId ?? row.memberId));
	await whileReviewers(tx, proof, [...new Set(deciders)], async () => {
		const waves = new Map<number, Judgement[]>();
		for (const one of judgements) {
			const wave = waves.get(one.revision) ?? [];
			wave.push(one);
			waves.set(one.revision, wave);
		}
		let wave = 0;
		const judge = async (until: number) => {
			for (; wave < until; wave += 1) await saveJudgements(restoring, waves.get(wave) ?? []);
		};
		for await (const rows of backup.pages("revision")) {
			for (const same of runs(rows, ({ number }) => Number(number))) {
				await judge(Number(same[0]?.number));
				await saveRestoredRows(tx, proof, "revision", same.map(withDossier("revision", backup)));
			}
			progress();
		}
		await judge(Math.max(0, ...waves.keys()) + 1);
	});
}

/**
 * Reads decisions, withdrawals and threads, and gives them numbers that are free here, in the order that they have among
 * each other.
 */
async function renumber({ tx, proof, backup }: Restoring): Promise<Renumbered> {
	const rows: Record<(typeof numbered)[number], BackupRow[]> = {
		...{ decision: [], withdrawal: [], thread: [] },
	};
	for (const name of numbered)
		for await (const page of backup.pages(name)) rows[name].push(...page);
	const places = numbered
		.flatMap((name) =>
			rows[name].flatMap((row) => numbersOf[name].map((column) => ({ row, column }))),
		)
		.filter(({ row, column }) => row[column] !== null)
		.sort((a, b) => Number(a.row[a.column]) - Number(b.row[b.column]));
	const numbers = await takeDecisionNumbers(tx, proof, places.length);
	const given = new Map<BackupRow, Record<string, number>>();
	for (const [index, { row, column }] of places.entries())
		given.set(row, { ...given.get(row), [column]: numbers[index] ?? 0 });
	const renumbered = (row: BackupRow): BackupRow => ({ ...row, ...given.get(row) });
	return {
		decisions: rows.decision.map(renumbered),
		withdrawals: rows.withdrawal.map(renumbered),
		threads: new Map(rows.thread.map((row) => [row.id, renumbered(row)])),
	};
}

function toJudgements({ decisions, withdrawals }: Renumbered): readonly Judgement[] {
	const revisions = new Map(decisions.map(({ id, revision }) => [id, Number(revision)]));
	const told = [
		...decisions.map((row) => ({ record: "decision" as const, row, of: row.id })),
		...withdrawals.map((row) => ({ record: "withdrawal" as const, row, of: row.decisionId })),
	].sort((a, b) => Number(a.row.n) - Number(b.row.n));
	return told.map(({ record, row, of }) => {
		const revision = revisions.get(of ?? null);
		if (revision === undefined) throw new BackupError("inconsistent", "a withdrawal of nothing");
		return { record, row, revision };
	});
}

async function saveJudgements(
	{ tx, proof, backup }: Restoring,
	judgements: readonly Judgement[],
): Promise<void> {
	for (const same of runs(judgements, ({ record }) => record)) {
		const record = same[0]?.record ?? "decision";
		const rows = same.map(({ row }) => withDossier(record, backup)(row));
		await saveRestoredRows(tx, proof, record, rows);
	}
}

/** A list cut where what it is told by changes. */
function runs<T>(list: readonly T[], by: (one: T) => string | number): T[][] {
	const cut: T[][] = [];
	let last: string | number | undefined;
	for (const one of list) {
		if (cut.length === 0 || by(one) !== last) cut.push([]);
		cut.at(-1)?.push(one);
		last = by(one);
	}
	return cut;
}

/** How many files of rows and of bytes a backup has: what `tell` counts towards. */
export function countSteps({ manifest }: OpenBackup): number {
	const folders = Object.keys(backupRecords satisfies Record<string, BackupRecord>);
	return manifest.files.filter(({ path }) => {
		const [folder = ""] = path.split("/");
		return folder === "originals" || folders.includes(folder);
	}).length;
}
