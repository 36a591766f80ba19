"use client";

import { useState } from "react";
import type { OutboxEntry } from "@/lib/desk/outbox-entry";
import type { Retag } from "./retag-dialog";
import type { SamePassagesAsked } from "./same-passages-dialog";

/** The dialogs of the desk that are about the selected mark or the desk itself. */
export type DeskDialog = "link" | "statement" | "help" | "first-tag";

/** What the desk asks the member at the moment. */
export function useAsking() {
	const [dialog, setDialog] = useState<DeskDialog | null>(null);
	const [asked, setAsked] = useState<Retag | null>(null);
	const [identical, setIdentical] = useState<SamePassagesAsked | null>(null);
	const [conflict, setConflict] = useState<OutboxEntry | null>(null);
	return {
		dialog,
		asked,
		identical,
		conflict,
		open: (name: DeskDialog) => setDialog(name),
		askRetag: (retag: Retag) => setAsked(retag),
		askIdentical: (passage: SamePassagesAsked) => setIdentical(passage),
		settle: (entry: OutboxEntry) => setConflict(entry),
		close: () => {
			setDialog(null);
			setAsked(null);
			setIdentical(null);
			setConflict(null);
		},
	};
}
