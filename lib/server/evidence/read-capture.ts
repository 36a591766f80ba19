import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { toDownload } from "@/lib/server/exports/to-download";
import { database } from "@/lib/server/store/client";
import { findCaptureBytes, findEvidence } from "@/lib/server/store/evidence";
import { readEvidence } from "./read-evidence";

/** The copy that is kept of a piece of evidence, as a download of bytes: whatever they are, no page shows them. */
export async function readCapture(actor: Actor, id: string): Promise<Result<Response>> {
	const evidence = await readEvidence(actor, id);
	if (!evidence.ok) return evidence;
	const opened = await openThing(actor, "dossier.read", id, findEvidence);
	if (!opened.ok) return opened;
	const bytes = await findCaptureBytes(database(), opened.value, id);
	const name = evidence.value.capture?.fileName;
	if (bytes === null || name === undefined) return fail("not-found");
	return ok(toDownload({ chunks: once(bytes), mediaType: "application/octet-stream", name }));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
