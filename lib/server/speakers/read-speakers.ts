import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { SpeakerView } from "@/lib/domain/speaker";
import { database } from "@/lib/server/store/client";
import { listSpeakerRows } from "@/lib/server/store/speakers";
import { toSpeakerView } from "./to-speaker-view";

/** The speakers of a dossier that have these ids, or all of them. */
export async function readSpeakers(
	granted: Granted<"dossier.read", unknown>,
	dossierId: string,
	ids: readonly string[] | null = null,
): Promise<SpeakerView[]> {
	return (await listSpeakerRows(database(), granted, dossierId, ids)).map(toSpeakerView);
}
