"use client";

import { useState } from "react";
import { askingTrigger } from "./asking-trigger";
import { useLate } from "./late";
import type { PopoverProps } from "./popover-sheet";
import { sheets } from "./sheets";

/** A small sheet beside its `trigger`; `label` is its name. Controlled when `open` is given. */
export function Popover(props: PopoverProps) {
	const loaded = useLate(sheets);
	const [isAsked, setAsked] = useState(false);
	if (props.open === true && !isAsked) setAsked(true);
	if (loaded !== null && isAsked) return <loaded.PopoverSheet {...props} />;
	return askingTrigger(props.trigger, "dialog", () => {
		setAsked(true);
		props.onOpenChange?.(true);
	});
}
