"use client";

import { z } from "zod";
import type { Note } from "@/lib/domain/note";
import { noteSchema } from "@/lib/domain/note-schema";

const keptSchema = z.strictObject({ v: z.literal(1), note: noteSchema });

/** Whose a draft is, and where it is to be said: in a thread, or about a thing in a thread of its own. */
export interface DraftKey {
	readonly memberId: string;
	readonly placeId: string;
}

/** What a member has begun to write in one place and not sent, on this device; null for nothing. */
export function readDraft(key: DraftKey, store: Storage = localStorage): Note | null {
	try {
		const kept = keptSchema.safeParse(JSON.parse(store.getItem(nameOf(key)) ?? "null"));
		return kept.success ? kept.data.note : null;
	} catch {
		// A browser that keeps nothing, or what is kept was written by something else.
		return null;
	}
}

/** Keeps what is being written, in place of what was kept before; null forgets it. */
export function keepDraft(key: DraftKey, note: Note | null, store: Storage = localStorage): void {
	try {
		if (note === null) store.removeItem(nameOf(key));
		else store.setItem(nameOf(key), JSON.stringify({ v: 1, note }));
	} catch {
		// A browser that keeps nothing: the words are in the editor, and stay there.
	}
}

function nameOf({ memberId, placeId }: DraftKey): string {
	return `recoupe message ${memberId} ${placeId}`;
}
