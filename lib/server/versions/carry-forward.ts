import "server-only";
import { reanchor } from "@/lib/anchoring/reanchor";
import type { Fate } from "@/lib/domain/fates";
import type { Granted } from "@/lib/domain/proof";
import type { Piece } from "@/lib/domain/text";
import type { Tx } from "@/lib/server/store/client";
import { listVersionsFrom, saveAnchors, saveStale } from "@/lib/server/store/fates";
import { toBlocked } from "./read-new-text";

/** The words of an annotation as they were placed in a version. */
export interface PlacedWords {
	readonly id: string;
	readonly articleId: string;
	readonly versionId: string;
	readonly pieces: readonly Piece[];
}

/**
 * Carries words that were placed in an older text, by somebody who did not have the newer ones yet, into these: as a new text
 * carries all marks. What changed or was lost on the way is stale. Answers the words in the newest text that has them.
 */
export async function carryForward(
	tx: Tx,
	granted: Granted<"annotation.place" | "annotation.edit" | "correction.settle", unknown>,
	{ id, articleId, versionId, pieces }: PlacedWords,
): Promise<readonly Piece[]> {
	const [first, ...later] = await listVersionsFrom(tx, granted, articleId, versionId);
	if (first === undefined) return pieces;
	let [before, now] = [toBlocked(first), pieces];
	const seen: Fate[] = [];
	for (const version of later) {
		const after = toBlocked(version);
		const [answer] = reanchor(before, after, [{ id, pieces: now }]);
		const fate = answer?.fate ?? "lost";
		const found = answer === undefined || answer.fate === "lost" ? [] : answer.pieces;
		const anchor = { annotationId: id, fate, pieces: found };
		await saveAnchors(tx, granted, { articleId, versionId: version.id }, [anchor]);
		seen.push(fate);
		if (found.length > 0) [before, now] = [after, found];
	}
	const isUnsure = seen.includes("changed") || seen.at(-1) === "lost";
	if (isUnsure) await saveStale(tx, granted, [id], true);
	return now;
}
