import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { classNames } from "./class-names";
import { Kbd } from "./kbd";
import { Link } from "./link";

/** A link that looks like a button: goes somewhere, does nothing here. */
export function ButtonLink({
	variant,
	size,
	keyHint,
	icon,
	...rest
}: ComponentProps<typeof Link> & ButtonLook) {
	return (
		<Link
			aria-keyshortcuts={keyHint}
			{...rest}
			className={classNames(buttonLook({ variant, size }), rest.className)}
		>
			{icon}
			{rest.children}
			{keyHint !== undefined && <Kbd onDark={variant === "main"}>{keyHint}</Kbd>}
		</Link>
	);
}
