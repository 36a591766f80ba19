"use client";

import { AppWindow, CircleAlert, HardDrive, LoaderCircle, PencilLine } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import type { SaveState } from "@/lib/desk/outbox-entry";

const looks = {
	drafted: { tone: "text-ink-2", Sign: PencilLine },
	saving: { tone: "text-ink-2", Sign: LoaderCircle },
	kept: { tone: "text-attention", Sign: HardDrive },
	windowed: { tone: "text-attention", Sign: AppWindow },
	failed: { tone: "text-danger", Sign: CircleAlert },
} as const;

/** Where the last change of one mark is, as a sign with its words; nothing once the server has it. */
export function MarkSaveState({ state }: { state: SaveState }) {
	const { saveState } = useMessages().everywhere;
	if (state === "saved") return null;
	const { tone, Sign } = looks[state];
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
