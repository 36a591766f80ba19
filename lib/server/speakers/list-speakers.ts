import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import type { SpeakerView } from "@/lib/domain/speaker";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { readSpeakers } from "./read-speakers";

/** All speakers of a dossier. */
export async function listSpeakers(
	actor: Actor,
	dossierId: string,
): Promise<Result<SpeakerView[]>> {
	const granted = await openDossier(actor, "dossier.read", dossierId);
	return granted.ok ? ok(await readSpeakers(granted.value, dossierId)) : granted;
}
