"use client";

import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";
import type { Trigger } from "./asking-trigger";
import { classNames } from "./class-names";
import { floatingLook } from "./floating-look";

/** What a popover holds, and where it stands. */
export interface PopoverProps {
	trigger: Trigger;
	label: string;
	children: ReactNode;
	align?: "start" | "center" | "end";
	side?: "top" | "right" | "bottom" | "left";
	open?: boolean;
	onOpenChange?: (open: boolean) => void;
	className?: string;
}

/** A popover as `Popover` loads it: open, because it was asked for. */
export function PopoverSheet(props: PopoverProps) {
	const control = {
		...(props.open === undefined ? { defaultOpen: true } : { open: props.open }),
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
