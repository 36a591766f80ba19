import "server-only";
import type { SpeakerView } from "@/lib/domain/speaker";

/** A speaker as the screens see it. */
export function toSpeakerView(row: {
	id: string;
	name: string;
	aliases: string[];
	outletId: string | null;
	revision: number;
}): SpeakerView {
	const { id, name, aliases, outletId, revision } = row;
	return { id, name, aliases, outletId, revision };
}
