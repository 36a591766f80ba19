"use client";

import { useLate } from "./late";
import { sheets } from "./sheets";
import type { ToasterProps } from "./toast-sheets";

/** Where toasts appear; stands once, in the layout. What is said before it is there waits for it. */
export function Toaster(props: ToasterProps) {
	const loaded = useLate(sheets);
	return loaded === null ? null : <loaded.ToastSheets {...props} />;
}
