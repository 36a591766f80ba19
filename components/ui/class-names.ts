import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// The sizes of our own theme, which would else be taken for colours.
const merge = extendTailwindMerge({
	extend: {
		theme: { text: ["2xs", "label"], radius: ["card"], spacing: ["bar"], shadow: ["lift"] },
	},
});

/** Joins class names; of two utilities for the same property the later one stays. */
export function classNames(...values: ClassValue[]): string {
	return merge(clsx(values));
}
