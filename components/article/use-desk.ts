"use client";

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type LiveState, useLiveEvents } from "@/components/live/use-live-events";
import { withdrawOffers } from "@/components/ui/toast";
import { deskPortsOf } from "@/lib/desk/desk-ports";
import type { DeskSnapshot } from "@/lib/desk/desk-snapshot";
import type { DeskStore } from "@/lib/desk/desk-store";
import { openDesk } from "@/lib/desk/open-desk";
import type { DeskView } from "@/lib/domain/desk";
import type { PersonView } from "@/lib/domain/people";
import type { PresentView } from "@/lib/domain/presence";

interface DeskAtWork {
	readonly store: DeskStore;
	readonly shown: DeskSnapshot;
	readonly live: LiveState;
	/** Who else is at an article of the dossier now. */
	readonly others: readonly PresentView[];
}

/** The desk of one version for the member who is signed in, and what it shows now. */
export function useDesk(view: DeskView, self: PersonView): DeskAtWork {
	const [store] = useState(() => openDesk(view, self, deskPortsOf(self.id)));
	const shown = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
	const [isReopened] = useState(() => store.snapshot().confirmed !== view);
	useEffect(() => {
		if (isReopened) void store.refresh();
	}, [store, isReopened]);
	const { live, others } = useLiveEvents(view.dossier.id, view.cursor, store.hear);
	return { store: useMemo(() => withdrawing(store), [store]), shown, live, others };
}

/** A store whose undo and redo take away the offers to take back what they have just moved over. */
function withdrawing(store: DeskStore): DeskStore {
	const then = (step: () => void) => () => {
		step();
		withdrawOffers();
	};
	return { ...store, undo: then(store.undo), redo: then(store.redo) };
}
