"use client";

import { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { classNames } from "./class-names";
import { Link } from "./link";

export interface TabLink {
	readonly href: string;
	readonly label: string;
	/** A number beside the words, such as how many wait. */
	readonly count?: number | undefined;
}

/** Tabs that are places: links with the present one marked, by its address or by `current`. */
export function TabLinks(props: { label: string; tabs: readonly TabLink[]; current?: string }) {
	const pathname = usePathname();
	const current = props.current ?? pathname;
	const bar = useRef<HTMLElement>(null);
	useEffect(() => scrollToTab(bar.current, current), [current]);
	return (
		<nav
			ref={bar}
			aria-label={props.label}
			className="overflow-x-auto border-b border-line print:hidden"
		>
			<ul className="flex gap-1">
				{props.tabs.map((tab) => (
					<li key={tab.href}>
						<Link
							href={tab.href}
							aria-current={tab.href === current ? "page" : undefined}
							className={classNames(
								"relative -mb-px flex h-10 items-center gap-1.5 border-b-2 border-transparent px-2.5 whitespace-nowrap text-ink-2 no-underline -outline-offset-2 hover:text-ink",
								tab.href === current && "border-accent font-medium text-ink",
							)}
						>
							{tab.label}
							{tab.count !== undefined && tab.count > 0 && (
								<span className="text-xs font-normal text-ink-2 tabular-nums">{tab.count}</span>
							)}
							<Pending />
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}

/** On a narrow screen, where the tabs scroll sideways, brings the present one into sight. */
function scrollToTab(bar: HTMLElement | null, href: string): void {
	const tab = bar?.querySelector(`[href="${CSS.escape(href)}"]`);
	if (!bar || !tab) return;
	const { left, right } = tab.getBoundingClientRect();
	const edges = bar.getBoundingClientRect();
	if (right > edges.right) bar.scrollLeft += right - edges.right;
	if (left < edges.left) bar.scrollLeft -= edges.left - left;
}

/** A line under the tab while its page is on the way; late enough that quick pages do not flicker. */
function Pending() {
	const { pending } = useLinkStatus();
	return (
		<span
			aria-hidden="true"
			className={classNames(
				"absolute inset-x-0 bottom-0 h-0.5 bg-line-3 opacity-0 transition-opacity",
				pending && "animate-pulse opacity-100 delay-200",
			)}
		/>
	);
}
