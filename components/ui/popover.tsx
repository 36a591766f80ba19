"use client";

import { Popover as Radix } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";
import { floatingLook } from "./floating-look";

/** A small sheet beside its `trigger`; `label` is its name. Controlled when `open` is given. */
export function Popover(props: {
	trigger: ReactElement;
	label: string;
	children: ReactNode;
	align?: "start" | "center" | "end";
	side?: "top" | "right" | "bottom" | "left";
	open?: boolean;
	onOpenChange?: (open: boolean) => void;
	className?: string;
}) {
	const control = {
		...(props.open === undefined ? {} : { open: props.open }),
		...(props.onOpenChange === undefined ? {} : { onOpenChange: props.onOpenChange }),
	};
	return (
		<Radix.Root {...control}>
			<Radix.Trigger asChild>{props.trigger}</Radix.Trigger>
			<Radix.Portal>
				<Radix.Content
					aria-label={props.label}
					align={props.align ?? "start"}
					side={props.side ?? "bottom"}
					sideOffset={6}
					collisionPadding={8}
					className={classNames(
						floatingLook,
						"max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-16px)] overflow-y-auto p-3",
						props.className,
					)}
				>
					{props.children}
				</Radix.Content>
			</Radix.Portal>
		</Radix.Root>
	);
}
