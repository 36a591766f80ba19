import "server-only";
import { type Reanchored, reanchor } from "@/lib/anchoring/reanchor";
import type { AnnotationContent } from "@/lib/domain/annotation";
import { groupBy } from "@/lib/domain/group-by";
import type { Granted } from "@/lib/domain/proof";
import { contentOfRow } from "@/lib/server/annotations/to-annotation-view";
import type { Db } from "@/lib/server/store/client";
import { listAnchoredRows, listVersionTexts } from "@/lib/server/store/fates";
import { type NewText, toBlocked } from "./read-new-text";

type AnchoredRow = Awaited<ReturnType<typeof listAnchoredRows>>[number];

/** A shared annotation of an article and what becomes of it in a new text. */
export interface FatedAnnotation {
	readonly row: AnchoredRow;
	/** What it says, with its words in the newest version that has them. */
	readonly was: AnnotationContent;
	/** The text of that version. */
	readonly before: string;
	/** Whether the newest text had lost it, though its words had not changed before. */
	readonly wasLost: boolean;
	readonly answer: Reanchored;
}

/**
 * What becomes of every shared annotation of an article in a new text, deleted ones included, as they can be restored. One
 * that the newest text has lost is looked for from the last text that had it: a text that is put back brings it back.
 */
export async function findFates(
	db: Db,
	granted: Granted<"article.import", unknown>,
	of: { readonly articleId: string; readonly newestId: string },
	after: NewText,
): Promise<FatedAnnotation[]> {
	const rows = await listAnchoredRows(db, granted, of.articleId);
	const byVersion = groupBy(rows, ({ anchors }) => anchors[0]?.versionId ?? "");
	const texts = await listVersionTexts(db, granted, [...byVersion.keys()].filter(Boolean));
	return texts.flatMap((version) => {
		const those = byVersion.get(version.id) ?? [];
		const contents = those.map((row) => contentOfRow(row, version.id));
		const anchored = those.map(({ id }, n) => ({ id, pieces: contents[n]?.pieces ?? [] }));
		const carry = version.id === of.newestId ? after.carry : undefined;
		const answers = reanchor(toBlocked(version), after, anchored, carry);
		return those.flatMap((row, n): FatedAnnotation[] => {
			const [answer, was, anchor] = [answers[n], contents[n], row.anchors[0]];
			if (answer === undefined || was === undefined || anchor === undefined) return [];
			const wasLost = version.id !== of.newestId && anchor.fate !== "changed";
			return [{ row, was, before: version.text, wasLost, answer }];
		});
	});
}
