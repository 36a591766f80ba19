import { cloneElement, type KeyboardEvent, type MouseEvent, type ReactElement } from "react";

/** A button of ours that opens something, as far as it is told what it opens. */
export type Trigger = ReactElement<{
	"aria-haspopup"?: "menu" | "dialog";
	"aria-expanded"?: boolean;
	onClick?: (event: MouseEvent) => void;
	onKeyDown?: (event: KeyboardEvent) => void;
}>;

/** The trigger of what nobody has opened yet: it says what it opens, and asks for it, `byKey` or by a press. */
export function askingTrigger(
	trigger: Trigger,
	opens: "menu" | "dialog",
	ask: (byKey: boolean) => void,
): ReactElement {
	return cloneElement(trigger, {
		"aria-haspopup": opens,
		"aria-expanded": false,
		onClick: (event) => {
			trigger.props.onClick?.(event);
			// A key that presses a button counts no presses.
			if (!event.defaultPrevented) ask(event.detail === 0);
		},
		onKeyDown: (event) => {
			trigger.props.onKeyDown?.(event);
			if (opens !== "menu" || event.key !== "ArrowDown") return;
			event.preventDefault();
			ask(true);
		},
	});
}
