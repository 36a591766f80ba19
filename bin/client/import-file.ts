import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { uuidv7 } from "uuidv7";
import type { OperationName } from "@/lib/domain/contract/addresses";
import type { ImportDraft } from "@/lib/domain/desk";
import { uploadLimit } from "@/lib/domain/queries";
import { type Failure, ok, type Result } from "@/lib/domain/result";
import { findSourceCollection } from "@/lib/domain/source-collections";
import { messagesFor } from "@/lib/i18n/messages";
import { bratHead } from "@/lib/imports/annotated/brat-pair";
import type { CollectedFile } from "@/lib/imports/collection";
import { collectApart } from "@/lib/imports/read-apart";
import { errorCode } from "@/lib/server/postgres/start-problem";
import type { RemoteNewsroom } from "./connect";
import { type Insistence, insist } from "./insist";

/** What became of one file. */
export type ImportOutcome =
	| {
			readonly kind: "imported" | "already-there";
			readonly articleId: string;
			readonly title: string;
	  }
	/** Refused by the newsroom. */
	| { readonly kind: "failed"; readonly operation: OperationName; readonly failure: Failure }
	/** Never sent. */
	| { readonly kind: "unreadable"; readonly reason: string };

/** What takes articles: a newsroom over its API, or on its own machine. */
export interface ImportDesk extends Pick<RemoteNewsroom, "isThere" | "explain"> {
	readonly client: Pick<RemoteNewsroom["client"], "draftImport" | "putArticle">;
}

/** Where files are brought, and by whom. */
export interface ImportPlace extends Insistence {
	readonly newsroom: ImportDesk;
	readonly dossierId: string;
}

/** A file that is to be one article. */
export interface SourceBytes {
	/** With its archive and its folders, for whoever reads the lines. */
	readonly label: string;
	readonly name: string;
	readonly bytes: Blob;
}

/**
 * Brings one file into a dossier as an article, with what is proposed for it. Bytes of which the dossier has an
 * article already are left alone, so that a repeat, after whatever, makes nothing twice.
 */
export async function importSource(
	place: ImportPlace,
	{ bytes, name }: SourceBytes,
): Promise<ImportOutcome> {
	const { newsroom, dossierId } = place;
	const query = { fileName: name.slice(0, 300) };
	const draft = await insist(place, () =>
		newsroom.client.draftImport({ params: { id: dossierId }, query, body: bytes }),
	);
	if (!draft.ok) return { kind: "failed", operation: "draftImport", failure: draft.failure };
	const twin = draft.value.twins.find(({ by }) => by === "same-bytes");
	if (twin !== undefined) return { kind: "already-there", articleId: twin.id, title: twin.title };
	const saved = await saveDraft(place, draft.value);
	if (!saved.ok) return { kind: "failed", operation: "putArticle", failure: saved.failure };
	return { kind: "imported", articleId: saved.value, title: draft.value.title };
}

/** Saves an article as it was proposed, under ids that a repeat of the request has too. */
async function saveDraft(place: ImportPlace, draft: ImportDraft): Promise<Result<string>> {
	const { original, title, outlet, author, published, address, language, credits } = draft;
	const particulars = { title, outlet, author, published, address, language, credits };
	const [id, opId, versionId] = [uuidv7(), uuidv7(), uuidv7()];
	const body = { opId, dossierId: place.dossierId, versionId, original, ...particulars };
	const saved = await insist(place, () =>
		place.newsroom.client.putArticle({ params: { id }, body }),
	);
	return saved.ok ? ok(id) : saved;
}

/**
 * The articles in a file, one after the other: of an archive, a table or JSON lines each that it holds, or why it is not
 * one; of any other file itself, with the brat annotations of the same name that stand beside a text.
 */
export async function* openSources(path: string): AsyncIterable<SourceBytes | Unread> {
	const collection = findSourceCollection(path);
	if (collection === null) {
		const read = await readPair(path);
		yield typeof read === "string" ? { label: path, reason: read } : { label: path, ...read };
		return;
	}
	const bytes = await readBytes(path);
	if (typeof bytes === "string") return yield { label: path, reason: bytes };
	const packed = new Uint8Array(await bytes.arrayBuffer());
	let [taken, count] = [0, 1];
	while (taken < count) {
		const collected = await collectApart(collection.id, packed, taken);
		if (!collected.ok) return yield { label: path, reason: reasonOf(collected.failure) };
		count = collected.value.count;
		for (const file of collected.value.files) {
			taken += 1;
			yield toSource(path, file);
		}
	}
}

function toSource(path: string, file: CollectedFile): SourceBytes | Unread {
	const label = `${path}/${file.name}`;
	if ("code" in file) return { label, reason: wordsOf(file.code) };
	return { label, name: basename(file.name), bytes: new Blob([Uint8Array.from(file.bytes)]) };
}

/** Something that is no article, and why. */
export interface Unread {
	readonly label: string;
	readonly reason: string;
}

function reasonOf({ code, fields = [] }: Failure): string {
	return wordsOf(fields[0]?.code ?? code);
}

function wordsOf(code: string): string {
	const known: Readonly<Record<string, string>> = messagesFor("en").failures.field;
	return known[code] ?? code;
}

/** A file as it is sent: a text with the brat annotations of the same name that stand beside it. */
async function readPair(path: string): Promise<{ name: string; bytes: Blob } | string> {
	const bytes = await readBytes(path);
	if (typeof bytes === "string") return bytes;
	const alone = { name: basename(path), bytes };
	if (!/\.txt$/i.test(path)) return alone;
	const annotations = await readBytes(path.replace(/txt$/i, "ann"));
	if (typeof annotations === "string") return alone;
	const name = alone.name.replace(/txt$/i, "brat");
	return { name, bytes: new Blob([bratHead(bytes.size), bytes, annotations]) };
}

/** The bytes of a file, or why there are none. */
async function readBytes(path: string): Promise<Blob | string> {
	try {
		const { size } = await stat(path);
		if (size > uploadLimit) return `larger than ${uploadLimit / 1024 / 1024} MB`;
		return new Blob([await readFile(path)]);
	} catch (error) {
		return `cannot be read (${errorCode(error) ?? String(error)})`;
	}
}
