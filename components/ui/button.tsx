import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { classNames } from "./class-names";
import { Kbd } from "./kbd";
import { Link } from "./link";
import { Spinner } from "./spinner";

const look = cva(
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

type Look = {
	readonly variant?: NonNullable<VariantProps<typeof look>["variant"]>;
	readonly size?: NonNullable<VariantProps<typeof look>["size"]>;
	/** The key that does the same, shown on the button. */
	readonly keyHint?: string | undefined;
	/** A sign before the words. */
	readonly icon?: ReactNode;
};

export type ButtonProps = ComponentProps<"button"> &
	Look & {
		/** At work: keeps its place and focus, and takes no second press. */
		readonly busy?: boolean;
	};

/** Does something here. Its words are its name; `keyHint` is shown on it and told as its shortcut. */
export function Button({ variant, size, keyHint, icon, busy, ...rest }: ButtonProps) {
	return (
		<button
			type="button"
			aria-keyshortcuts={keyHint}
			{...rest}
			onClick={busy ? refuse : rest.onClick}
			aria-busy={busy || undefined}
			aria-disabled={busy || rest["aria-disabled"]}
			className={classNames(look({ variant, size }), rest.className)}
		>
			{busy ? <Spinner /> : icon}
			{rest.children}
			{keyHint !== undefined && <Kbd onDark={variant === "main"}>{keyHint}</Kbd>}
		</button>
	);
}

/** A button that shows a sign alone; `label` is its name. */
export function IconButton({
	variant = "quiet",
	size,
	icon,
	label,
	...rest
}: Omit<ButtonProps, "children" | "keyHint" | "busy"> & { readonly label: string }) {
	return (
		<button
			type="button"
			title={label}
			aria-label={label}
			{...rest}
			className={classNames(look({ variant, size, square: true }), rest.className)}
		>
			{icon}
		</button>
	);
}

/** A link that looks like a button: goes somewhere, does nothing here. */
export function ButtonLink({
	variant,
	size,
	keyHint,
	icon,
	...rest
}: ComponentProps<typeof Link> & Look) {
	return (
		<Link
			aria-keyshortcuts={keyHint}
			{...rest}
			className={classNames(look({ variant, size }), rest.className)}
		>
			{icon}
			{rest.children}
			{keyHint !== undefined && <Kbd onDark={variant === "main"}>{keyHint}</Kbd>}
		</Link>
	);
}

function refuse(event: MouseEvent): void {
	event.preventDefault();
}
