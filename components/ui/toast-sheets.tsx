"use client";

import { X } from "lucide-react";
import { Toast as Radix } from "radix-ui";
import { Button, IconButton } from "./button";
import { classNames } from "./class-names";
import { type ShownToast, useToasts, withdrawToast } from "./toast";

// Milliseconds for which it stands, unless a mouse or the focus is on it; longer where there is something to decide.
const patience = { told: 7_000, offered: 12_000 } as const;

/** The names of where toasts appear and of what takes one away. */
export interface ToasterProps {
	readonly label: string;
	readonly closeLabel: string;
}

/** The toasts as `Toaster` loads them. */
export function ToastSheets(props: ToasterProps) {
	const toasts = useToasts();
	return (
		<Radix.Provider label={props.label} swipeDirection="down">
			{toasts.map((one) => (
				<ToastSheet key={one.id} toast={one} closeLabel={props.closeLabel} />
			))}
			<Radix.Viewport className="fixed bottom-4 left-1/2 z-[60] flex w-[min(420px,calc(100vw-24px))] -translate-x-1/2 flex-col gap-2 outline-none" />
		</Radix.Provider>
	);
}

function ToastSheet(props: { toast: ShownToast; closeLabel: string }) {
	const { toast: one } = props;
	return (
		<Radix.Root
			type={one.tone === "danger" ? "foreground" : "background"}
			duration={one.action === undefined ? patience.told : patience.offered}
			onOpenChange={(open) => open || withdrawToast(one.id)}
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
