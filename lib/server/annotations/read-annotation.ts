import "server-only";
import type { AnnotationView } from "@/lib/domain/annotation";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { findAnnotation } from "@/lib/server/store/annotations";
import { readAnnotations } from "./read-annotations";

/** A living annotation, in its article’s newest version. */
export async function readAnnotation(actor: Actor, id: string): Promise<Result<AnnotationView>> {
	const opened = await openThing(actor, "dossier.read", id, findAnnotation);
	if (!opened.ok) return opened;
	const [found] = await readAnnotations(opened.value, opened.value.dossierId, [id]);
	return found === undefined ? fail("not-found") : ok(found);
}
