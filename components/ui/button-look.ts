import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

/** The class names of a button. */
export const buttonLook = cva(
	"inline-flex shrink-0 items-center justify-center gap-2 rounded-card border font-medium whitespace-nowrap no-underline transition-colors select-none disabled:opacity-55 aria-disabled:opacity-55",
	{
		variants: {
			variant: {
				main: "border-transparent bg-accent text-accent-ink hover:bg-accent-hover",
				plain: "border-line-2 bg-sheet text-ink hover:bg-hover",
				quiet: "border-transparent bg-transparent text-ink-2 hover:bg-hover hover:text-ink",
				danger: "border-line-2 bg-sheet text-danger hover:border-danger hover:bg-danger-bg",
			},
			size: {
				small: "h-7 px-2.5 text-label",
				medium: "h-8 px-3 text-sm",
				large: "h-10 px-4 text-[0.9375rem]",
			},
			square: { true: "px-0", false: "" },
		},
		compoundVariants: [
			{ square: true, size: "small", class: "w-7" },
			{ square: true, size: "medium", class: "w-8" },
			{ square: true, size: "large", class: "w-10" },
		],
		defaultVariants: { variant: "plain", size: "medium", square: false },
	},
);

/** How a button looks, and what stands on it besides its words. */
export interface ButtonLook {
	readonly variant?: NonNullable<VariantProps<typeof buttonLook>["variant"]>;
	readonly size?: NonNullable<VariantProps<typeof buttonLook>["size"]>;
	/** The key that does the same, shown on the button. */
	readonly keyHint?: string | undefined;
	/** A sign before the words. */
	readonly icon?: ReactNode;
}
