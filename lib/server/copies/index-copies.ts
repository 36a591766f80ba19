import "server-only";
import type { Granted, House } from "@/lib/domain/proof";
import type { Tx } from "@/lib/server/store/client";
import {
	type ComparedText,
	listComparedTexts,
	listTwinIds,
	saveCopies,
	savePrints,
} from "@/lib/server/store/copies";
import { printsOf } from "@/lib/suggest/text-prints";
import { findCopies, twinRules } from "./find-copies";

/**
 * Has the copies of an article’s newest text known, in it and in the others of its dossier; in the transaction that
 * saves the text, which has the dossier’s stream locked, so that of two imports one sees the other.
 */
export async function indexCopies(
	tx: Tx,
	granted: Granted<"article.import" | "article.edit", unknown> | House<"copies.index">,
	newest: ComparedText & { readonly dossierId: string },
): Promise<void> {
	const { articleId, dossierId, versionId, text } = newest;
	const printed = { articleId, dossierId, versionId, prints: printsOf(text) };
	await savePrints(tx, granted, printed);
	const twins = await listTwinIds(tx, granted, printed, twinRules);
	const others = await listComparedTexts(tx, granted, twins);
	await saveCopies(tx, granted, printed, findCopies(newest, others));
}
