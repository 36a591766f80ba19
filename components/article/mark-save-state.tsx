"use client";

import { useMessages } from "@/components/language/language-provider";
import { saveStateLooks } from "@/components/shell/save-state";
import { classNames } from "@/components/ui/class-names";
import type { SaveState } from "@/lib/desk/outbox-entry";

/** Where the last change of one mark is, as a sign with its words; nothing once the server has it. */
export function MarkSaveState({ state }: { state: SaveState }) {
	const { saveState } = useMessages().everywhere;
	if (state === "saved") return null;
	const { tone, Sign } = saveStateLooks[state];
	return (
		<span
			data-mark-save-state={state}
			title={saveState[state]}
			className={classNames("shrink-0", tone)}
		>
			<Sign
				aria-hidden="true"
				className={classNames("size-3.5", state === "saving" && "animate-spin")}
			/>
			<span className="sr-only">{saveState[state]}</span>
		</span>
	);
}
