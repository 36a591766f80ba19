import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { ArticleDraft } from "@/lib/imports/draft";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { findOriginal } from "@/lib/server/store/articles";
import { database } from "@/lib/server/store/client";
import { type OriginalSource, parseOriginal } from "./parse-original";

/** Bytes that were kept, by their SHA-256, and how they came in. */
export interface KeptOriginal extends OriginalSource {
	readonly sha256: string;
}

/**
 * What is read out of bytes that came into a dossier before; to be called before the transaction that saves it, as
 * reading can take long. What is under a hash does not change, nor does what is read of it. `not-found` when these
 * bytes never came into the dossier.
 */
export async function readOriginal(
	actor: Actor,
	dossierId: string,
	original: KeptOriginal,
): Promise<Result<ArticleDraft>> {
	const granted = await openDossier(actor, "article.import", dossierId);
	if (!granted.ok) return granted;
	const bytes = await findOriginal(database(), granted.value, dossierId, original.sha256);
	if (bytes === null) return fail("not-found");
	const known = recent.get(keyOf(original));
	if (known !== undefined) return ok(known);
	const draft = await parseOriginal(bytes, original);
	if (draft.ok) rememberDraft(original, draft.value);
	return draft;
}

/** Keeps what was read of bytes for a while, as what is shown is mostly saved soon after. */
export function rememberDraft(original: KeptOriginal, draft: ArticleDraft): void {
	const key = keyOf(original);
	recent.delete(key);
	recent.set(key, draft);
	let units = 0;
	for (const [older, { text }] of [...recent].reverse()) {
		units += text.length + overhead;
		if (units > mostUnits) recent.delete(older);
	}
}

/** Twice the longest article. */
const mostUnits = 2_000_000;
const overhead = 5_000;

const recent = new Map<string, ArticleDraft>();

/** What reading depends on: the charset that was detected is the one that is named when it is saved. */
function keyOf({ sha256, fileName, charset, pasted }: KeptOriginal): string {
	return JSON.stringify([sha256, fileName, charset, pasted ?? null]);
}
