"use client";

import { X } from "lucide-react";
import { Toast as Radix } from "radix-ui";
import { useSyncExternalStore } from "react";
import { Button, IconButton } from "./button";
import { classNames } from "./class-names";

export interface ToastWords {
	readonly words: string;
	readonly tone?: "plain" | "danger";
	/** What can be done about it, such as taking it back. */
	readonly action?: { readonly label: string; readonly onAction: () => void };
}

// Milliseconds for which it stands, unless a mouse or the focus is on it; longer where there is something to decide.
const patience = { told: 7_000, offered: 12_000 } as const;

interface Shown extends ToastWords {
	readonly id: number;
}

let shown: readonly Shown[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Says something that just happened, for a few seconds, at the foot of the window. */
export function toast(words: ToastWords): void {
	last += 1;
	show([...shown.slice(-2), { ...words, id: last }]);
}

/** Takes away the toasts that offer something: it has been done in another way. */
export function withdrawOffers(): void {
	show(shown.filter(({ action }) => action === undefined));
}

/** Where toasts appear; stands once, in the layout. */
export function Toaster(props: { label: string; closeLabel: string }) {
	const toasts = useSyncExternalStore(
		subscribe,
		() => shown,
		() => none,
	);
	return (
		<Radix.Provider label={props.label} swipeDirection="down">
			{toasts.map((one) => (
				<ToastSheet key={one.id} toast={one} closeLabel={props.closeLabel} />
			))}
			<Radix.Viewport className="fixed bottom-4 left-1/2 z-[60] flex w-[min(420px,calc(100vw-24px))] -translate-x-1/2 flex-col gap-2 outline-none" />
		</Radix.Provider>
	);
}

function ToastSheet(props: { toast: Shown; closeLabel: string }) {
	const { toast: one } = props;
	return (
		<Radix.Root
			type={one.tone === "danger" ? "foreground" : "background"}
			duration={one.action === undefined ? patience.told : patience.offered}
			onOpenChange={(open) => open || show(shown.filter((other) => other.id !== one.id))}
			className={classNames(
				"flex items-center gap-3 rounded-[8px] border bg-sheet py-2 pr-2 pl-3.5 text-ink shadow-lift",
				one.tone === "danger" ? "border-danger" : "border-line-2",
			)}
		>
			<Radix.Description className="min-w-0 flex-1">{one.words}</Radix.Description>
			{one.action !== undefined && (
				<Radix.Action altText={one.action.label} asChild>
					<Button size="small" onClick={one.action.onAction}>
						{one.action.label}
					</Button>
				</Radix.Action>
			)}
			<Radix.Close asChild>
				<IconButton
					size="small"
					icon={<X aria-hidden="true" className="size-4" />}
					label={props.closeLabel}
				/>
			</Radix.Close>
		</Radix.Root>
	);
}

const none: readonly Shown[] = [];

function show(next: readonly Shown[]): void {
	shown = next;
	for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
