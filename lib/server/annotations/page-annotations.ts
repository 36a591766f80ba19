import "server-only";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { Page } from "@/lib/domain/page";
import type { AnnotationsQuery } from "@/lib/domain/queries";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { byId, readPage } from "@/lib/server/door/page";
import { database } from "@/lib/server/store/client";
import { listAnnotationIds } from "@/lib/server/store/pages";
import { readAnnotations } from "./read-annotations";

/** A page of the living annotations of a dossier, each in its article’s newest version. */
export async function pageAnnotations(
	actor: Actor,
	dossierId: string,
	{ cursor, limit, ...filter }: AnnotationsQuery,
): Promise<Result<Page<AnnotationView>>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	return readPage(
		{ cursor, limit },
		(stretch) => listAnnotationIds(database(), granted, dossierId, filter, stretch),
		(ids) => readAnnotations(granted, dossierId, ids),
		byId,
	);
}
