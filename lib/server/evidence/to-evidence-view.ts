import "server-only";
import type { EvidenceView } from "@/lib/domain/evidence";
import { bearings, evidenceKinds } from "@/lib/domain/evidence-kinds";
import { oneOf } from "@/lib/domain/one-of";
import type { listEvidenceRows } from "@/lib/server/store/evidence";

type EvidenceRow = Awaited<ReturnType<typeof listEvidenceRows>>[number];

/** A piece of evidence as the screens see it. */
export function toEvidenceView(row: EvidenceRow): EvidenceView {
	const { id, statementId, title, locator, words, confidential, revision, author } = row;
	return {
		...{ id, statementId, title, locator, words, confidential, revision, author },
		kind: oneOf(evidenceKinds, row.kind),
		bearing: oneOf(bearings, row.bearing),
		capture: toCapture(row),
		createdAt: row.createdAt.toISOString(),
	};
}

function toCapture({ capture, captureName, capturedAt }: EvidenceRow): EvidenceView["capture"] {
	if (capture === null || captureName === null || capturedAt === null) return null;
	return { ...capture, fileName: captureName, at: capturedAt.toISOString() };
}
