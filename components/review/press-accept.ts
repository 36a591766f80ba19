/** Presses the button that accepts the correction of the open mark; false where there is none to be pressed. */
export function pressAccept(): boolean {
	const button = document.querySelector<HTMLButtonElement>("[data-accept-correction]");
	if (button === null || button.disabled) return false;
	button.click();
	return true;
}
