/** Puts the caret into the screen's search field, its words selected; false where there is none to be seen. */
export function focusSearch(): boolean {
	const fields = document.querySelectorAll<HTMLInputElement>("input[data-search]");
	const field = Array.from(fields).find((one) => one.checkVisibility());
	const link = document.querySelector<HTMLAnchorElement>("a[data-search]");
	if (field === undefined && !link?.checkVisibility()) return false;
	if (field === undefined) link?.click();
	field?.focus();
	field?.select();
	return true;
}
