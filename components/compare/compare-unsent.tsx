"use client";

import { useState } from "react";
import { ConflictDialog } from "@/components/article/conflict-dialog";
import { UnsentNotice } from "@/components/article/unsent-notice";
import type { OutboxEntry } from "@/lib/desk/outbox-entry";
import type { AnnotationField } from "@/lib/domain/annotation-fields";
import type { CompareDesks } from "./use-compare-desks";

/** What has not reached the server of either desk, and the choice where somebody else's change stands against one. */
export function CompareUnsent({ desks }: { desks: CompareDesks }) {
	return (
		<div className="absolute inset-x-0 top-0 z-20">
			{desks.desks.map((desk) => (
				<UnsentOf key={desk.shown.view.article.id} desk={desk} />
			))}
		</div>
	);
}

function UnsentOf({ desk }: { desk: CompareDesks["desks"][number] }) {
	const { store, shown } = desk;
	const [asked, setAsked] = useState<OutboxEntry | null>(null);
	const now = shown.entries.find(({ opId }) => opId === asked?.opId);
	const entry = now?.status === "refused" ? now : null;
	const settle = (how: (opId: string) => void) => {
		if (entry !== null) how(entry.opId);
		setAsked(null);
	};
	return (
		<>
			<UnsentNotice
				entries={shown.entries}
				confirmed={shown.confirmed}
				isKept={shown.onDisk !== null}
				store={store}
				onResolve={setAsked}
			/>
			<ConflictDialog
				entry={entry}
				confirmed={shown.confirmed}
				onClose={() => setAsked(null)}
				onMine={(fields?: readonly AnnotationField[]) =>
					settle((opId) => store.applyAgain(opId, fields))
				}
				onTheirs={() => settle(store.discard)}
				onPlaceAgain={() => settle(store.placeAgain)}
			/>
		</>
	);
}
