import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { uuidv7 } from "uuidv7";
import type { OperationName } from "@/lib/domain/contract/addresses";
import type { ImportDraft } from "@/lib/domain/desk";
import { uploadLimit } from "@/lib/domain/queries";
import { type Failure, ok, type Result } from "@/lib/domain/result";
import { bratHead } from "@/lib/imports/annotated/brat-pair";
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

/** Where files are brought, and by whom. */
export interface ImportPlace extends Insistence {
	readonly newsroom: RemoteNewsroom;
	readonly dossierId: string;
}

/**
 * Brings one file into a dossier as an article, with what is proposed for it. Bytes of which the dossier has an
 * article already are left alone, so that a repeat, after whatever, makes nothing twice.
 */
export async function importFile(place: ImportPlace, path: string): Promise<ImportOutcome> {
	const read = await readPair(path);
	if (typeof read === "string") return { kind: "unreadable", reason: read };
	const { newsroom, dossierId } = place;
	const { bytes, name } = read;
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
