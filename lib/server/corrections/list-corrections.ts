import "server-only";
import type { CorrectionView } from "@/lib/domain/correction";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { findAnnotation } from "@/lib/server/store/annotations";
import { readCorrections } from "./read-corrections";

/** What was proposed to correct an annotation, newest first, and what became of it. */
export async function listCorrections(
	actor: Actor,
	annotationId: string,
): Promise<Result<CorrectionView[]>> {
	const opened = await openThing(actor, "dossier.read", annotationId, findAnnotation);
	if (!opened.ok) return opened;
	return ok(await readCorrections(opened.value, [annotationId]));
}
