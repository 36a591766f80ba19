/**
 * Whether a key pressed there belongs to a field, a dialog or a menu, and to no shortcut of the screen. Nothing is typed into a
 * choice of a few: who has chosen what is shown goes on with the keys of what is shown.
 */
export function isElsewhere(target: EventTarget | null): boolean {
	if (!(target instanceof Element)) return false;
	return (
		target.closest(
			'input:not([type="radio"]), textarea, select, [role="dialog"], [role="menu"], [contenteditable="true"]:not([aria-readonly="true"])',
		) !== null
	);
}
