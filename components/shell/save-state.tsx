"use client";

import {
	AppWindow,
	CircleAlert,
	CircleCheck,
	HardDrive,
	LoaderCircle,
	PencilLine,
	Unplug,
	WifiOff,
} from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";

/** The tone and the sign of each state. */
export const saveStateLooks = {
	saved: { tone: "text-good", Sign: CircleCheck },
	drafted: { tone: "text-ink-2", Sign: PencilLine },
	saving: { tone: "text-ink-2", Sign: LoaderCircle },
	kept: { tone: "text-attention", Sign: HardDrive },
	windowed: { tone: "text-attention", Sign: AppWindow },
	failed: { tone: "text-danger", Sign: CircleAlert },
	reconnecting: { tone: "text-attention", Sign: WifiOff },
	ended: { tone: "text-attention", Sign: Unplug },
} as const;

/**
 * Where the last change is: saved, still being written, on its way, kept here only, or refused. With everything saved, that
 * what others do does not arrive: for the moment, or not before the page is opened again.
 */
export type SaveStateName = keyof typeof saveStateLooks;

/** Tells where the last change is; `count` is how many are not saved yet. */
export function SaveState(props: { state: SaveStateName; count?: number }) {
	const { everywhere } = useMessages();
	const { tone, Sign } = saveStateLooks[props.state];
	return (
		<span
			role="status"
			data-save-state={props.state}
			className={classNames("inline-flex items-center gap-1.5 text-label whitespace-nowrap", tone)}
		>
			<Sign
				aria-hidden="true"
				className={classNames("size-4", props.state === "saving" && "animate-spin")}
			/>
			<span className="max-sm:sr-only">{everywhere.saveState[props.state]}</span>
			{props.count !== undefined && props.count > 1 && (
				<span className="tabular-nums">{props.count}</span>
			)}
		</span>
	);
}
