"use client";

import { Tooltip as Radix } from "radix-ui";
import type { ReactElement } from "react";
import { Kbd } from "./kbd";

/** A few words about a control, on hover and on focus. What a control does must be in its own name too. */
export function Tooltip(props: { words: string; keyHint?: string; children: ReactElement }) {
	return (
		<Radix.Provider delayDuration={350}>
			<Radix.Root>
				<Radix.Trigger asChild>{props.children}</Radix.Trigger>
				<Radix.Portal>
					<Radix.Content
						sideOffset={6}
						collisionPadding={8}
						className="z-50 flex max-w-72 items-center gap-2 rounded-card border border-transparent bg-ink px-2.5 py-1.5 text-xs text-paper"
					>
						{props.words}
						{props.keyHint !== undefined && <Kbd onDark>{props.keyHint}</Kbd>}
					</Radix.Content>
				</Radix.Portal>
			</Radix.Root>
		</Radix.Provider>
	);
}
