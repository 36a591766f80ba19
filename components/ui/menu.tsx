"use client";

import { type ReactNode, useState } from "react";
import { askingTrigger } from "./asking-trigger";
import { useLate } from "./late";
import type { MenuChoiceProps, MenuItemProps, MenuLinkProps, MenuProps } from "./menu-sheet";
import { sheets } from "./sheets";

/**
 * A list of things to do, opened from `trigger`, which is a button of ours. What is chosen is done
 * when the menu has closed and the focus is back on the trigger, so that a dialog it opens knows
 * where to give the focus back to.
 */
export function Menu(props: MenuProps) {
	const menu = useLate(sheets)?.menu;
	const [asked, setAsked] = useState<{ readonly byKey: boolean } | null>(null);
	if (menu !== undefined && asked !== null) return <menu.MenuSheet {...props} {...asked} />;
	return askingTrigger(props.trigger, "menu", (byKey) => setAsked({ byKey }));
}

/** One thing to do. */
export function MenuItem(props: MenuItemProps) {
	const menu = useLate(sheets)?.menu;
	return menu && <menu.MenuItem {...props} />;
}

/** One place to go. */
export function MenuLink(props: MenuLinkProps) {
	const menu = useLate(sheets)?.menu;
	return menu && <menu.MenuLink {...props} />;
}

/** One of a few, the chosen one ticked. */
export function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
	const menu = useLate(sheets)?.menu;
	return menu && <menu.MenuChoice {...props} />;
}

/** Words over a group. */
export function MenuLabel(props: { children: ReactNode }) {
	const menu = useLate(sheets)?.menu;
	return menu && <menu.MenuLabel {...props} />;
}

/** A line between two groups. */
export function MenuSeparator() {
	const menu = useLate(sheets)?.menu;
	return menu && <menu.MenuSeparator />;
}
