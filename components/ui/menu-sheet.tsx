"use client";

import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import { createContext, type FocusEvent, type ReactNode, useContext, useRef } from "react";
import type { Trigger } from "./asking-trigger";
import { classNames } from "./class-names";
import { floatingLook } from "./floating-look";
import { Kbd } from "./kbd";
import { Link } from "./link";
import type { Choice } from "./select-field";

const rowLook =
	"flex min-h-8 cursor-pointer items-center gap-2 rounded-[5px] px-2 py-1 no-underline outline-none select-none data-highlighted:bg-hover data-disabled:cursor-not-allowed data-disabled:text-ink-3 forced-colors:data-highlighted:outline-2";

type Action = () => void;

/** Takes what is to be done once the menu has closed. */
const AfterClosing = createContext<(action: Action) => void>((action) => action());

/** What a menu offers, and the button that opens it. */
export interface MenuProps {
	readonly trigger: Trigger;
	readonly children: ReactNode;
	readonly align?: "start" | "center" | "end";
}

/** A menu as `Menu` loads it: open, because it was asked for; `byKey` says that its first row is to have the focus. */
export function MenuSheet(props: MenuProps & { readonly byKey: boolean }) {
	const isFirst = useRef(props.byKey);
	const chosen = useRef<Action | null>(null);
	const doChosen = () => {
		const action = chosen.current;
		chosen.current = null;
		// The focus goes back to the trigger right after this event.
		if (action !== null) queueMicrotask(action);
	};
	return (
		<Radix.Root modal={false} defaultOpen>
			<Radix.Trigger asChild>{props.trigger}</Radix.Trigger>
			<Radix.Portal>
				<Radix.Content
					align={props.align ?? "start"}
					sideOffset={6}
					collisionPadding={8}
					onFocus={(event) => {
						if (isFirst.current && focusFirst(event)) isFirst.current = false;
					}}
					onCloseAutoFocus={doChosen}
					className={classNames(
						floatingLook,
						"max-h-(--radix-dropdown-menu-content-available-height) max-w-[calc(100vw-16px)] min-w-48 overflow-y-auto p-1",
					)}
				>
					<AfterClosing
						value={(action) => {
							chosen.current = action;
						}}
					>
						{props.children}
					</AfterClosing>
				</Radix.Content>
			</Radix.Portal>
		</Radix.Root>
	);
}

/** Hands the focus of a whole menu on to its first row. */
function focusFirst({ target, currentTarget }: FocusEvent<HTMLElement>): boolean {
	const row = currentTarget.querySelector<HTMLElement>("[role^=menuitem]:not([data-disabled])");
	if (target !== currentTarget || row === null) return false;
	row.focus();
	return true;
}

/** What `MenuItem` is told. */
export interface MenuItemProps {
	onSelect: () => void;
	children: ReactNode;
	icon?: ReactNode;
	keyHint?: string | undefined;
	tone?: "plain" | "danger";
	disabled?: boolean;
}

/** One thing to do. */
export function MenuItem(props: MenuItemProps) {
	const afterClosing = useContext(AfterClosing);
	return (
		<Radix.Item
			onSelect={() => afterClosing(props.onSelect)}
			{...(props.disabled ? { disabled: true } : {})}
			aria-keyshortcuts={props.keyHint}
			className={classNames(rowLook, props.tone === "danger" && "text-danger")}
		>
			{props.icon}
			<span className="flex-1">{props.children}</span>
			{props.keyHint !== undefined && <Kbd>{props.keyHint}</Kbd>}
		</Radix.Item>
	);
}

/** What `MenuLink` is told. */
export interface MenuLinkProps {
	href: string;
	children: ReactNode;
	icon?: ReactNode;
}

/** One place to go. */
export function MenuLink(props: MenuLinkProps) {
	return (
		<Radix.Item asChild>
			<Link href={props.href} className={rowLook}>
				{props.icon}
				{props.children}
			</Link>
		</Radix.Item>
	);
}

/** What `MenuChoice` is told. */
export interface MenuChoiceProps<Value extends string> {
	label: string;
	options: readonly Choice<Value>[];
	value: Value;
	onValue: (value: Value) => void;
}

/** One of a few, the chosen one ticked. */
export function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
	return (
		<Radix.Group>
			<MenuLabel>{props.label}</MenuLabel>
			<Radix.RadioGroup value={props.value}>
				{props.options.map((option) => (
					<Radix.RadioItem
						key={option.value}
						value={option.value}
						onSelect={() => props.onValue(option.value)}
						className={rowLook}
					>
						<span className="flex size-4 items-center">
							<Radix.ItemIndicator>
								<Check aria-hidden="true" className="size-4" />
							</Radix.ItemIndicator>
						</span>
						{option.label}
					</Radix.RadioItem>
				))}
			</Radix.RadioGroup>
		</Radix.Group>
	);
}

/** Words over a group. */
export function MenuLabel(props: { children: ReactNode }) {
	return (
		<Radix.Label className="px-2 pt-2 pb-1 text-xs font-medium text-ink-2">
			{props.children}
		</Radix.Label>
	);
}

/** A line between two groups. */
export function MenuSeparator() {
	return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}
