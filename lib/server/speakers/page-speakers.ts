import "server-only";
import type { Page, PageQuery } from "@/lib/domain/page";
import type { Result } from "@/lib/domain/result";
import type { SpeakerView } from "@/lib/domain/speaker";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { byId, readPage } from "@/lib/server/door/page";
import { database } from "@/lib/server/store/client";
import { listSpeakerIds } from "@/lib/server/store/pages";
import { readSpeakers } from "./read-speakers";

/** A page of the speakers of a dossier. */
export async function pageSpeakers(
	actor: Actor,
	dossierId: string,
	query: PageQuery,
): Promise<Result<Page<SpeakerView>>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	return readPage(
		query,
		(stretch) => listSpeakerIds(database(), granted, dossierId, stretch),
		(ids) => readSpeakers(granted, dossierId, ids),
		byId,
	);
}
