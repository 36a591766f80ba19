import "server-only";
import { uuidv7 } from "uuidv7";
import { importLimits } from "@/lib/domain/import-job";
import type { House } from "@/lib/domain/proof";
import { type Failure, fail, ok, type Result } from "@/lib/domain/result";
import { findSourceCollection, type SourceCollectionId } from "@/lib/domain/source-collections";
import type { CollectedFile } from "@/lib/imports/collection";
import { collectApart } from "@/lib/imports/read-apart";
import { importArticle } from "@/lib/server/articles/import-article";
import { parseOriginal } from "@/lib/server/articles/parse-original";
import { leavesMarks } from "@/lib/server/articles/propose-marks";
import { rememberDraft } from "@/lib/server/articles/read-original";
import { openDossier } from "@/lib/server/door/grant";
import { importingActor } from "@/lib/server/door/importing-actor";
import { listTwins } from "@/lib/server/store/articles";
import { database } from "@/lib/server/store/client";
import { sha256 } from "@/lib/server/store/events";
import {
	countImportParts,
	findImportBytes,
	saveImportOriginals,
	saveImportParts,
	settleImportPart,
	type TakenPart,
} from "@/lib/server/store/import-jobs";
import { transact } from "@/lib/server/store/transact";

type Running = House<"imports.run">;

/** What became of a file. */
type Became = Parameters<typeof settleImportPart>[3];

/**
 * Imports a file that was taken, or takes it apart when it holds several, and says what became of it. Whoever does it
 * a second time, after a crash at whatever point, makes nothing twice.
 */
export async function importPart(proof: Running, part: TakenPart): Promise<void> {
	const became = await workOn(proof, part);
	if (!became.ok) {
		// The machine had no time for it: it waits until it is free, and is tried again.
		if (became.failure.code === "busy" && part.tries < importLimits.tries) return;
		const code = reasonOf(became.failure);
		await settleImportPart(database(), proof, part.id, { state: "failed", code });
	} else if (became.value !== null) {
		await settleImportPart(database(), proof, part.id, became.value);
	}
}

async function workOn(proof: Running, part: TakenPart): Promise<Result<Became | null>> {
	// It took the server with it each time.
	if (part.tries > importLimits.tries) return fail("internal");
	if (part.sha256 === null) return fail("not-found");
	const { dossierId, sha256: hash } = part;
	const bytes = await findImportBytes(database(), proof, { dossierId, sha256: hash });
	if (bytes === null) return fail("not-found");
	const collection = findSourceCollection(part.name);
	if (collection !== null) return takeApart(proof, part, collection.id, bytes);
	const became = await bringIn(proof, part, { sha256: hash, bytes });
	if (became.ok || reasonOf(became.failure) !== "several-records") return became;
	return takeApart(proof, part, "json-list", bytes);
}

async function bringIn(
	proof: Running,
	part: TakenPart,
	{ sha256: hash, bytes }: { readonly sha256: string; readonly bytes: Uint8Array },
): Promise<Result<Became>> {
	const { dossierId, articleId, versionId, opId } = part;
	const actor = importingActor(proof, part);
	const granted = await openDossier(actor, "article.import", dossierId);
	if (!granted.ok) return granted;
	const fileName = part.name.split("/").at(-1) ?? part.name;
	const draft = await parseOriginal(bytes, { fileName, charset: null });
	if (!draft.ok) return draft;
	const { text, title, outlet, author, published, address, credits } = draft.value;
	const twins = await listTwins(database(), granted.value, dossierId, { sha256: hash, text });
	const twin = twins.find(({ id, isOfBytes }) => isOfBytes && id !== articleId);
	if (twin !== undefined)
		return ok({ state: "already-there", articleId: twin.id, title: twin.title });
	const original = { sha256: hash, fileName, charset: draft.value.charset ?? "utf-8" };
	rememberDraft(original, draft.value);
	const known = { title, outlet, author, published, address, credits: [...credits] };
	const language = draft.value.language ?? "fr";
	const body = { opId, dossierId, versionId, original, ...known, language };
	const saved = await importArticle(actor, articleId, body);
	if (!saved.ok) return saved;
	const { marks } = draft.value;
	const isAll = marks === undefined || !leavesMarks(marks);
	return ok({ state: "imported", title, ...(!isAll && { code: "marks-left-behind" }) });
}

/** Its files become parts of the import, and it is over with it, all at once; null when that is settled. */
async function takeApart(
	proof: Running,
	part: TakenPart,
	collection: SourceCollectionId,
	bytes: Uint8Array,
): Promise<Result<null>> {
	const known = await countImportParts(database(), proof, [part.jobId]);
	const rows: ReturnType<typeof toPart>["row"][] = [];
	for (let isAll = false; !isAll; ) {
		const collected = await collectApart(collection, bytes, rows.length);
		if (!collected.ok) return collected;
		const { files, count } = collected.value;
		const sum = known.reduce((all, { _count }) => all + _count, count);
		if (sum > importLimits.parts) return fail("too-many");
		const parts = files.map((file) => toPart(part, file));
		const kept = parts.flatMap((one) => one.kept ?? []);
		// Bytes of which nothing comes to be, after a crash, are swept like any others.
		await saveImportOriginals(database(), proof, part.dossierId, kept);
		rows.push(...parts.map(({ row }) => row));
		isAll = rows.length >= count || files.length === 0;
	}
	return transact(async (tx) => {
		// Whoever was slow over it finds it opened by another, who took it since.
		if (await settleImportPart(tx, proof, part.id, { state: "opened" }))
			await saveImportParts(tx, proof, rows);
		return ok(null);
	});
}

function toPart({ jobId, dossierId, name: archive }: TakenPart, file: CollectedFile) {
	const kept =
		"bytes" in file ? { sha256: sha256(file.bytes), bytes: Uint8Array.from(file.bytes) } : null;
	const ids = { id: uuidv7(), articleId: uuidv7(), versionId: uuidv7(), opId: uuidv7() };
	const name = `${archive}/${file.name}`.slice(-300);
	const row = { ...ids, jobId, dossierId, name, sha256: kept?.sha256 ?? null };
	const code = "code" in file ? file.code : null;
	return { kept, row: { ...row, code, state: code === null ? "waiting" : "failed" } as const };
}

/** As exactly as the reader of files knows it. */
function reasonOf({ code, fields }: Failure): string {
	return fields?.[0]?.code ?? code;
}
