import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { SpeakerView } from "@/lib/domain/speaker";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { findSpeaker } from "@/lib/server/store/speakers";
import { readSpeakers } from "./read-speakers";

/** A speaker of a dossier. */
export async function readSpeaker(actor: Actor, id: string): Promise<Result<SpeakerView>> {
	const opened = await openThing(actor, "dossier.read", id, findSpeaker);
	if (!opened.ok) return opened;
	const [found] = await readSpeakers(opened.value, opened.value.dossierId, [id]);
	return found === undefined ? fail("not-found") : ok(found);
}
