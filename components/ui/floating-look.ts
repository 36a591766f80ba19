/** The look of what floats over the page beside the thing it belongs to. */
export const floatingLook =
	"z-50 rounded-[8px] border border-line-2 bg-sheet text-sm text-ink shadow-lift outline-none";
