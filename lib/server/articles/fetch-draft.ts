import "server-only";
import { uuidv7 } from "uuidv7";
import type { FetchDraft, ImportDraft } from "@/lib/domain/desk";
import { fail, type Result } from "@/lib/domain/result";
import { findSourceFormat } from "@/lib/domain/source-formats";
import { createTurns } from "@/lib/domain/turns";
import { addressKey } from "@/lib/imports/address-key";
import type { ArticleDraft } from "@/lib/imports/draft";
import { domainOf, hostOf } from "@/lib/imports/names";
import { config } from "@/lib/server/config";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { type FetchedPage, fetchPage } from "@/lib/server/web-pages/fetch-page";
import { fetchRules } from "@/lib/server/web-pages/fetch-rules";
import { parseOriginal } from "./parse-original";
import { proposeArticle } from "./propose-article";

/**
 * Fetches one page, keeps its bytes with the moment and the address, and proposes an article from it. `not-found` in
 * a newsroom that fetches nothing, `not-fetched` when the page may not or cannot be had, else like `draftImport`.
 */
export async function fetchDraft(
	actor: Actor,
	dossierId: string,
	{ address, charset }: FetchDraft,
): Promise<Result<ImportDraft>> {
	const granted = await openDossier(actor, "article.import", dossierId);
	if (!granted.ok) return granted;
	if (!config().urlImport.isOn) return fail("not-found");
	const page = await fetchInTurn(() => fetchPage(address, fetchRules()));
	if (!page.ok) return page;
	const at = new Date();
	const { bytes, mediaType } = page.value;
	const upload = { bytes, fileName: fileNameOf(page.value), charset: charset ?? null };
	const draft = await parseOriginal(bytes, upload);
	if (!draft.ok) return draft;
	const found = { id: uuidv7(), asked: address, address: page.value.address, mediaType, at };
	return proposeArticle(granted.value, upload, atAddress(draft.value, page.value.address), found);
}

/** Pages that are fetched at once, for everybody. */
const fetchInTurn = createTurns(4);

/** A name for the bytes by the end of their address, in the ending of what they were said to be. */
function fileNameOf({ address, mediaType }: FetchedPage): string {
	const ending = findSourceFormat(null, mediaType)?.extensions[0] ?? "txt";
	const last = new URL(address).pathname.split("/").filter(Boolean).at(-1) ?? "";
	const name = last.replace(/\.[a-z0-9]{1,8}$/i, "").replace(/[^\p{L}\p{N}._-]+/gu, "-");
	return `${name.slice(0, 200) || "page"}.${ending}`;
}

/**
 * Where it was fetched from is known, whatever the page says of itself; of two spellings of one address the page’s own
 * is the one without what counts visitors.
 */
function atAddress(draft: ArticleDraft, address: string): ArticleDraft {
	const isSaid = draft.address !== null && addressKey(draft.address) === addressKey(address);
	const value = isSaid && draft.address !== null ? draft.address : address;
	const host = hostOf(address);
	const outlet = draft.outlet ?? (host === null ? null : domainOf(host));
	const proposed = { value, from: "fetched", at: null, others: [] } as const;
	const named = { value: outlet ?? "", from: "address", at: null, others: [] } as const;
	return {
		...draft,
		address: value,
		outlet,
		proposals: {
			...draft.proposals,
			address: proposed,
			...(draft.outlet === null && outlet !== null && { outlet: named }),
		},
	};
}
