import type { ComponentProps, MouseEvent } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { classNames } from "./class-names";
import { Kbd } from "./kbd";
import { Spinner } from "./spinner";

export type ButtonProps = ComponentProps<"button"> &
	ButtonLook & {
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
			className={classNames(buttonLook({ variant, size }), rest.className)}
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
			className={classNames(buttonLook({ variant, size, square: true }), rest.className)}
		>
			{icon}
		</button>
	);
}

function refuse(event: MouseEvent): void {
	event.preventDefault();
}
