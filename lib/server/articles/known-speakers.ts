import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { Db } from "@/lib/server/store/client";
import { listSpeakerRows } from "@/lib/server/store/speakers";
import { foldText } from "@/lib/text/fold";

/** The speakers of a dossier, to be found by what they are called. */
export interface KnownSpeakers {
	/** By name or another name, in any case and with or without accents; null for nobody. */
	idOf(name: string): string | null;
}

/** Reads the speakers of a dossier; none where nobody asks for one. */
export async function knownSpeakers(
	db: Db,
	granted: Granted<"article.import", unknown>,
	dossierId: string,
	areNeeded: boolean,
): Promise<KnownSpeakers> {
	const rows = areNeeded ? await listSpeakerRows(db, granted, dossierId) : [];
	const ids = new Map<string, string>();
	for (const { id, name, aliases } of rows)
		for (const word of [name, ...aliases]) if (!ids.has(keyOf(word))) ids.set(keyOf(word), id);
	return { idOf: (name) => ids.get(keyOf(name)) ?? null };
}

function keyOf(name: string): string {
	return foldText(name.trim()).text;
}
