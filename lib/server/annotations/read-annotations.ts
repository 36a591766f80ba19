import "server-only";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { Granted } from "@/lib/domain/proof";
import { readReviewFacts } from "@/lib/server/review/review-facts";
import { listQuotedAnnotations } from "@/lib/server/store/annotations";
import { database } from "@/lib/server/store/client";
import { toAnnotationView } from "./to-annotation-view";

/** The living annotations of a dossier that have these ids, each in its article’s newest version. */
export async function readAnnotations(
	granted: Granted<"dossier.read", unknown>,
	dossierId: string,
	ids: readonly string[],
): Promise<AnnotationView[]> {
	const db = database();
	const [rows, facts] = await Promise.all([
		listQuotedAnnotations(db, granted, dossierId, { ids }),
		readReviewFacts(db, granted, "annotation", ids),
	]);
	return rows.map((row) => toAnnotationView(row, row.anchors[0]?.versionId ?? "", facts));
}
