"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { IconButton } from "./button";
import { classNames } from "./class-names";

const widths = { small: "max-w-md", medium: "max-w-xl", large: "max-w-3xl" } as const;

/** What a dialog says, and what becomes of it. */
export interface DialogProps {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	title: string;
	description?: ReactNode;
	closeLabel: string;
	footer?: ReactNode;
	size?: keyof typeof widths;
	keep?: boolean;
	children?: ReactNode;
}

/** A dialog as `Dialog` loads it. */
export function DialogSheet(props: DialogProps) {
	const { description, size = "small" } = props;
	const opener = useRef<Element | null>(null);
	const undescribed = description === undefined ? { "aria-describedby": undefined } : {};
	return (
		<Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
			<Radix.Portal>
				<Radix.Overlay className="fixed inset-0 z-40 bg-black/45" />
				<Radix.Content
					{...undescribed}
					onInteractOutside={(event) => props.keep && event.preventDefault()}
					onOpenAutoFocus={() => {
						opener.current = document.activeElement;
					}}
					onCloseAutoFocus={(event) => {
						event.preventDefault();
						if (opener.current instanceof HTMLElement) opener.current.focus();
					}}
					className={classNames(
						"fixed top-[min(12vh,96px)] left-1/2 z-50 flex max-h-[80vh] w-[calc(100vw-24px)] -translate-x-1/2 flex-col rounded-[10px] border border-line-2 bg-sheet text-ink shadow-lift outline-none",
						widths[size],
					)}
				>
					<Radix.Title className="px-5 pt-4 pr-14 pb-1 font-serif text-lg leading-snug font-semibold">
						{props.title}
					</Radix.Title>
					<div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">
						{description !== undefined && (
							<Radix.Description className="pb-2 text-ink-2">{description}</Radix.Description>
						)}
						{/* Room for the ring of what has the focus. */}
						<div className="pt-1">{props.children}</div>
					</div>
					{props.footer !== undefined && (
						<div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
							{props.footer}
						</div>
					)}
					{/* Last, so that the first thing to get the focus is what the dialog is about. */}
					<Radix.Close asChild>
						<IconButton
							className="absolute top-3 right-3"
							icon={<X aria-hidden="true" className="size-4" />}
							label={props.closeLabel}
						/>
					</Radix.Close>
				</Radix.Content>
			</Radix.Portal>
		</Radix.Root>
	);
}
