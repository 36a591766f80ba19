/** Whether a key pressed there belongs to a field, a dialog or a menu, and to no shortcut of the screen. */
export function isElsewhere(target: EventTarget | null): boolean {
	if (!(target instanceof Element)) return false;
	return (
		target.closest(
			'input, textarea, select, [role="dialog"], [role="menu"], [contenteditable="true"]:not([aria-readonly="true"])',
		) !== null
	);
}
