"use client";

import type { DialogProps } from "./dialog-sheet";
import { useLate } from "./late";
import { sheets } from "./sheets";

/**
 * A question or a form over the page. Focus goes in, stays in and comes back; Escape and the cross
 * close it, and so does a press beside it unless it holds what cannot be shown again (`keep`). `footer` stands
 * under what scrolls, its main action last.
 */
export function Dialog(props: DialogProps) {
	const loaded = useLate(sheets);
	return loaded === null ? null : <loaded.DialogSheet {...props} />;
}
