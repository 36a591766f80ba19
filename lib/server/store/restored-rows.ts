import "server-only";
import type { BackupRow } from "@/lib/domain/backup/backup-fields";
import type { BackupRecordName } from "@/lib/domain/backup/backup-records";
import type { Granted, House } from "@/lib/domain/proof";
import type { Tx } from "./client";

/** Who restores a dossier: an administrator, or the house at the machine. */
export type Restorer = Granted<"dossier.restore", unknown> | House<"restore">;

type Writer = (tx: Tx, rows: string) => Promise<number>;

/* Rows are written in the order in which they are given: triggers that look at earlier rows see them. */
const writers: Readonly<Record<BackupRecordName, Writer>> = {
	dossier: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Dossier" SELECT * FROM jsonb_populate_recordset(NULL::"Dossier", ${rows}::jsonb)`,
	member: (tx, rows) => tx.$executeRaw`
		INSERT INTO "DossierMember" SELECT * FROM jsonb_populate_recordset(NULL::"DossierMember", ${rows}::jsonb)`,
	speaker: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Speaker" SELECT * FROM jsonb_populate_recordset(NULL::"Speaker", ${rows}::jsonb)`,
	original: (tx, rows) => tx.$executeRaw`
		INSERT INTO "DossierOriginal" SELECT * FROM jsonb_populate_recordset(NULL::"DossierOriginal", ${rows}::jsonb)`,
	article: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Article" SELECT * FROM jsonb_populate_recordset(NULL::"Article", ${rows}::jsonb)`,
	version: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Version" SELECT * FROM jsonb_populate_recordset(NULL::"Version", ${rows}::jsonb)`,
	revision: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Revision" SELECT * FROM jsonb_populate_recordset(NULL::"Revision", ${rows}::jsonb)`,
	decision: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Decision" SELECT * FROM jsonb_populate_recordset(NULL::"Decision", ${rows}::jsonb)`,
	withdrawal: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Withdrawal" SELECT * FROM jsonb_populate_recordset(NULL::"Withdrawal", ${rows}::jsonb)`,
	annotation: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Annotation" SELECT * FROM jsonb_populate_recordset(NULL::"Annotation", ${rows}::jsonb)`,
	anchor: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Anchor" SELECT * FROM jsonb_populate_recordset(NULL::"Anchor", ${rows}::jsonb)`,
	piece: (tx, rows) => tx.$executeRaw`
		INSERT INTO "AnchorPiece" SELECT * FROM jsonb_populate_recordset(NULL::"AnchorPiece", ${rows}::jsonb)`,
	attribution: (tx, rows) => tx.$executeRaw`
		INSERT INTO "AnnotationSpeaker" SELECT * FROM jsonb_populate_recordset(NULL::"AnnotationSpeaker", ${rows}::jsonb)`,
	link: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Link" SELECT * FROM jsonb_populate_recordset(NULL::"Link", ${rows}::jsonb)`,
	statement: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Statement" SELECT * FROM jsonb_populate_recordset(NULL::"Statement", ${rows}::jsonb)`,
	wording: (tx, rows) => tx.$executeRaw`
		INSERT INTO "StatementTitle" SELECT * FROM jsonb_populate_recordset(NULL::"StatementTitle", ${rows}::jsonb)`,
	membership: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Membership" SELECT * FROM jsonb_populate_recordset(NULL::"Membership", ${rows}::jsonb)`,
	verdict: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Verdict" SELECT * FROM jsonb_populate_recordset(NULL::"Verdict", ${rows}::jsonb)`,
	evidence: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Evidence" SELECT * FROM jsonb_populate_recordset(NULL::"Evidence", ${rows}::jsonb)`,
	correction: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Correction" SELECT * FROM jsonb_populate_recordset(NULL::"Correction", ${rows}::jsonb)`,
	thread: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Thread" SELECT * FROM jsonb_populate_recordset(NULL::"Thread", ${rows}::jsonb)`,
	message: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Message" SELECT * FROM jsonb_populate_recordset(NULL::"Message", ${rows}::jsonb)`,
	earlierMessage: (tx, rows) => tx.$executeRaw`
		INSERT INTO "EarlierMessage" SELECT * FROM jsonb_populate_recordset(NULL::"EarlierMessage", ${rows}::jsonb)`,
	round: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Round" SELECT * FROM jsonb_populate_recordset(NULL::"Round", ${rows}::jsonb)`,
	roundArticle: (tx, rows) => tx.$executeRaw`
		INSERT INTO "RoundArticle" SELECT * FROM jsonb_populate_recordset(NULL::"RoundArticle", ${rows}::jsonb)`,
	roundSeat: (tx, rows) => tx.$executeRaw`
		INSERT INTO "RoundSeat" SELECT * FROM jsonb_populate_recordset(NULL::"RoundSeat", ${rows}::jsonb)`,
	settlement: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Settlement" SELECT * FROM jsonb_populate_recordset(NULL::"Settlement", ${rows}::jsonb)`,
	settlementWithdrawal: (tx, rows) => tx.$executeRaw`
		INSERT INTO "SettlementWithdrawal" SELECT * FROM jsonb_populate_recordset(NULL::"SettlementWithdrawal", ${rows}::jsonb)`,
	settledMark: (tx, rows) => tx.$executeRaw`
		INSERT INTO "SettledMark" SELECT * FROM jsonb_populate_recordset(NULL::"SettledMark", ${rows}::jsonb)`,
	edit: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Edit" SELECT * FROM jsonb_populate_recordset(NULL::"Edit", ${rows}::jsonb)`,
	pageFetch: (tx, rows) => tx.$executeRaw`
		INSERT INTO "PageFetch" SELECT * FROM jsonb_populate_recordset(NULL::"PageFetch", ${rows}::jsonb)`,
	stream: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Stream" SELECT * FROM jsonb_populate_recordset(NULL::"Stream", ${rows}::jsonb)`,
	event: (tx, rows) => tx.$executeRaw`
		INSERT INTO "Event" SELECT * FROM jsonb_populate_recordset(NULL::"Event", ${rows}::jsonb)`,
	eventPayload: (tx, rows) => tx.$executeRaw`
		INSERT INTO "EventPayload" SELECT * FROM jsonb_populate_recordset(NULL::"EventPayload", ${rows}::jsonb)`,
};

/** Writes rows of a record as they are, all columns given; the rules of the tables hold as for any other row. */
export async function saveRestoredRows(
	tx: Tx,
	_proof: Restorer,
	name: BackupRecordName,
	rows: readonly BackupRow[],
): Promise<void> {
	if (rows.length > 0) await writers[name](tx, JSON.stringify(rows));
}

/** Whether there is a dossier with this id, deleted or not. */
export async function isDossierKnown(tx: Tx, _proof: Restorer, id: string): Promise<boolean> {
	return (await tx.dossier.count({ where: { id } })) > 0;
}

/** So many numbers for decisions and withdrawals, higher than all there are, ascending. */
export async function takeDecisionNumbers(
	tx: Tx,
	_proof: Restorer,
	count: number,
): Promise<readonly number[]> {
	const rows = await tx.$queryRaw<{ n: bigint }[]>`
		SELECT nextval('"Decision_n_seq"') AS "n" FROM generate_series(1, ${count}::int)`;
	return rows.map(({ n }) => Number(n)).sort((a, b) => a - b);
}

/** Puts a placeholder in for each member that is not known here: a name that nobody can sign in with. */
export async function savePlaceholders(
	tx: Tx,
	_proof: Restorer,
	people: readonly { readonly id: string; readonly name: string }[],
	at: Date,
): Promise<number> {
	const { count } = await tx.member.createMany({
		data: people.map(({ id, name }) => ({
			...{ id, name, role: "checker", disabledAt: at },
			// A domain that can be nobody’s (RFC 2606).
			email: `${id}@restored.invalid`,
		})),
		skipDuplicates: true,
	});
	return count;
}

/**
 * Runs `work` while these members count as reviewers, which is what they were when they decided; whatever they are
 * now, they are it again afterwards, and nobody outside this transaction sees them otherwise.
 */
export async function whileReviewers<T>(
	tx: Tx,
	_proof: Restorer,
	memberIds: readonly string[],
	work: () => Promise<T>,
): Promise<T> {
	const before = await tx.member.findMany({
		where: {
			id: { in: [...memberIds] },
			OR: [{ role: { notIn: ["reviewer", "admin"] } }, { disabledAt: { not: null } }],
		},
		select: { id: true, role: true, disabledAt: true },
	});
	const those = { id: { in: before.map(({ id }) => id) } };
	await tx.member.updateMany({ where: those, data: { role: "reviewer", disabledAt: null } });
	const done = await work();
	for (const { id, role, disabledAt } of before)
		await tx.member.update({ where: { id }, data: { role, disabledAt } });
	return done;
}

/** What a statement is, once its memberships and its verdict are there. */
export async function settleStatements(
	tx: Tx,
	_proof: Restorer,
	statements: readonly BackupRow[],
): Promise<void> {
	await tx.$executeRaw`
		UPDATE "Statement" s SET "status" = r."status", "lapsedVerdict" = r."lapsedVerdict", "mergedIntoId" = r."mergedIntoId"
			FROM jsonb_populate_recordset(NULL::"Statement", ${JSON.stringify(statements)}::jsonb) r WHERE r."id" = s."id"`;
}

/** Keeps bytes under their SHA-256, once. */
export async function saveRestoredBytes(
	tx: Tx,
	_proof: Restorer,
	sha256: string,
	bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
	const data = [{ sha256, bytes, size: bytes.byteLength }];
	await tx.original.createMany({ data, skipDuplicates: true });
}

/** The outlet of this folded name, made when there is none. */
export async function ensureRestoredOutlet(
	tx: Tx,
	_proof: Restorer,
	outlet: { readonly id: string; readonly name: string; readonly folded: string },
): Promise<string> {
	await tx.outlet.createMany({ data: [outlet], skipDuplicates: true });
	const { folded } = outlet;
	const row = await tx.outlet.findUniqueOrThrow({ where: { folded }, select: { id: true } });
	return row.id;
}

/** Sets a scale of verdicts that a backup brings. */
export async function saveRestoredScale(
	tx: Tx,
	_proof: Restorer,
	scale: {
		readonly id: string;
		readonly revision: number;
		readonly best: number;
		readonly worst: number;
	},
	grades: readonly {
		readonly name: string;
		readonly number: number;
		readonly tone: string;
		readonly retired: boolean;
		readonly words: Readonly<Record<string, string>>;
	}[],
): Promise<void> {
	const { revision } = scale;
	await tx.verdictScale.create({ data: scale });
	await tx.grade.createMany({
		data: grades.map(({ words: _, ...columns }) => ({ ...columns, revision })),
	});
	await tx.gradeWord.createMany({
		data: grades.flatMap(({ name, words }) =>
			Object.entries(words).map(([language, word]) => ({ revision, name, language, word })),
		),
	});
}
