import "server-only";
import type { CaptureQuery } from "@/lib/domain/evidence";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { withCurrent } from "@/lib/server/door/with-current";
import { write } from "@/lib/server/door/write";
import { sha256 } from "@/lib/server/store/events";
import { saveCaptureBytes, updateEvidence } from "@/lib/server/store/evidence";
import { openEvidence } from "./open-evidence";
import { readEvidence } from "./read-evidence";

/** Keeps a file as the copy of a piece of evidence, under its SHA-256 and with the time at which it came in. */
export async function captureEvidence(
	actor: Actor,
	id: string,
	{ opId, revision, fileName }: CaptureQuery,
	bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Receipt>> {
	if (bytes.byteLength === 0) return fail("invalid", { fields: [{ path: "file", code: "empty" }] });
	const written = await write(actor, {
		permission: "evidence.edit",
		opId,
		request: { id, revision, fileName, sha256: sha256(bytes) },
		open: (tx, scope) => openEvidence(tx, scope, id),
		work: async (tx, granted, at) => {
			const { deletedAt, statementId, kind, bearing, revision: current } = granted.subject;
			if (deletedAt !== null) return fail("not-found");
			if (current !== revision) return fail("stale", { revision: current });
			const capture = { sha256: await saveCaptureBytes(tx, granted, bytes), fileName };
			if (!(await updateEvidence(tx, granted, { revision, at, capture }))) return fail("stale");
			return ok({
				type: "evidence.captured",
				subjectId: id,
				revision: revision + 1,
				refs: { statement: statementId },
				codes: { evidence: kind, bearing, sha256: capture.sha256 },
			});
		},
	});
	return withCurrent(written, () => readEvidence(actor, id));
}
