import "server-only";
import type { ImportDraft } from "@/lib/domain/desk";
import { copyThreshold } from "@/lib/domain/independent-sources";
import type { Granted } from "@/lib/domain/proof";
import type { Block } from "@/lib/domain/text";
import { addressKey } from "@/lib/imports/address-key";
import { findCopies, twinRules } from "@/lib/server/copies/find-copies";
import { listAddressedArticles, listTitles, listTwins } from "@/lib/server/store/articles";
import { database } from "@/lib/server/store/client";
import { listComparedTexts, listTwinIds } from "@/lib/server/store/copies";
import { printsOf } from "@/lib/suggest/text-prints";

/** A text that is not saved yet. */
interface NewText {
	readonly dossierId: string;
	readonly sha256: string;
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly address: string | null;
}

type Twin = ImportDraft["twins"][number];

/** How many of the texts with most in common are measured word for word, before it is saved. */
const mostMeasured = 20;

/**
 * The articles of the dossier that a new text may be again: of the same bytes, with the same text, from the same
 * address, or with much of each other. Each article once, by the first reason that holds.
 */
export async function findTwins(
	granted: Granted<"article.import", unknown>,
	found: NewText,
): Promise<Twin[]> {
	const [same, addressed, copies] = await Promise.all([
		listTwins(database(), granted, found.dossierId, found),
		listOfAddress(granted, found),
		listCopies(granted, found),
	]);
	const ofBytes = same.filter(({ isOfBytes }) => isOfBytes);
	const twins: Twin[] = [
		...ofBytes.map(({ id, title }) => ({ id, title, by: "same-bytes", share: null }) as const),
		...same.map(({ id, title }) => ({ id, title, by: "same-text", share: null }) as const),
		...addressed.map(({ id, title }) => ({ id, title, by: "same-address", share: null }) as const),
		...copies,
	];
	return twins.filter(({ id }, n) => twins.findIndex((twin) => twin.id === id) === n);
}

async function listOfAddress(
	granted: Granted<"article.import", unknown>,
	{ dossierId, address }: NewText,
) {
	if (address === null) return [];
	const key = addressKey(address);
	const rows = await listAddressedArticles(database(), granted, dossierId);
	return rows.filter((row) => row.address !== null && addressKey(row.address) === key);
}

/** By the same prints and the same measure as the copies of what is saved. */
async function listCopies(
	granted: Granted<"article.import", unknown>,
	{ dossierId, text, blocks }: NewText,
): Promise<Twin[]> {
	const [articleId, versionId] = [unsaved, unsaved];
	const printed = { articleId, dossierId, versionId, prints: printsOf(text) };
	const near = { ...twinRules, most: mostMeasured };
	const ids = await listTwinIds(database(), granted, printed, near);
	const others = await listComparedTexts(database(), granted, ids);
	const rows = findCopies({ articleId, versionId, text, blocks: { v: 1, blocks } }, others);
	const shares = new Map<string, number>();
	for (const { articleId: from, otherId, share } of rows) {
		const id = from === unsaved ? otherId : from;
		shares.set(id, Math.max(shares.get(id) ?? 0, share));
	}
	const titles = await listTitles(database(), granted, dossierId, [...shares.keys()]);
	return titles
		.map(({ id, title }) => ({ id, title, by: "near-copy", share: shares.get(id) ?? 0 }) as const)
		.filter(({ share }) => share >= copyThreshold)
		.sort((a, b) => b.share - a.share);
}

/** The id of no article. */
const unsaved = "00000000-0000-0000-0000-000000000000";
