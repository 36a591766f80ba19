import "server-only";
import type { ImportDraft } from "@/lib/domain/desk";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { ArticleDraft } from "@/lib/imports/draft";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { listTwins, saveOriginal } from "@/lib/server/store/articles";
import { database } from "@/lib/server/store/client";
import { transact } from "@/lib/server/store/transact";
import { type OriginalSource, parseOriginal } from "./parse-original";
import { rememberDraft } from "./read-original";

/** A file or a pasted text as it came. */
export interface Upload extends OriginalSource {
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Keeps the bytes and proposes an article from them. Nothing else is stored: the article comes to be
 * when the proposal, changed or not, is saved.
 */
export async function draftImport(
	actor: Actor,
	dossierId: string,
	upload: Upload,
): Promise<Result<ImportDraft>> {
	const granted = await openDossier(actor, "article.import", dossierId);
	if (!granted.ok) return granted;
	if (upload.bytes.byteLength === 0) {
		return fail("invalid", { fields: [{ path: "file", code: "empty" }] });
	}
	const draft = await parseOriginal(upload.bytes, upload);
	if (!draft.ok) return draft;
	const saved = await transact(async (tx) =>
		ok(await saveOriginal(tx, granted.value, dossierId, upload.bytes)),
	);
	if (!saved.ok) return saved;
	const sha256 = saved.value;
	const twins = await listTwins(database(), granted.value, dossierId, sha256);
	const proposed = toImportDraft(draft.value, { sha256, ...upload }, twins);
	rememberDraft(proposed.original, draft.value);
	return ok(proposed);
}

function toImportDraft(
	draft: ArticleDraft,
	{ sha256, fileName, pasted }: OriginalSource & { sha256: string },
	twins: ImportDraft["twins"],
): ImportDraft {
	const { text, blocks, title, outlet, author, published, address, credits, notices } = draft;
	const language = draft.language ?? "fr";
	const charset = draft.charset ?? "utf-8";
	return {
		original: { sha256, fileName, charset, ...(pasted && { pasted }) },
		...{ text, blocks, title, outlet, author, published, address, language, credits },
		notices: notices.map(({ code, count }) => ({ code, count })),
		sources: sourcesOf(draft),
		twins,
	};
}

function sourcesOf({ proposals }: ArticleDraft): ImportDraft["sources"] {
	return Object.fromEntries(
		Object.entries(proposals).map(([field, proposal]) => [field, proposal.from]),
	);
}
