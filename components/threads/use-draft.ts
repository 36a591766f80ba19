"use client";

import { useState } from "react";
import { useSelf } from "@/components/shell/self-provider";
import type { Note } from "@/lib/domain/note";
import { keepDraft, readDraft } from "./kept-draft";

/** What the member has begun to write in a place, and how it is kept on this device until it is sent. */
export function useDraft(placeId: string): {
	readonly first: Note | null;
	readonly keep: (note: Note | null) => void;
} {
	const memberId = useSelf()?.id ?? "";
	const key = { memberId, placeId };
	const [first] = useState(() => readDraft(key));
	return { first, keep: (note) => keepDraft(key, note) };
}
