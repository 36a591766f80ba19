"use client";

import { Fragment, type ReactNode } from "react";
import { InboxLink } from "@/components/inbox/inbox-link";
import { useMessages } from "@/components/language/language-provider";
import { ToReviewMenu } from "@/components/review/to-review-menu";
import { BarSearch } from "@/components/search/bar-search";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { useSelf } from "./self-provider";
import { UserMenu } from "./user-menu";

/** One step of the way to where the reader is. */
export interface Crumb {
	readonly label: string;
	readonly href: string;
}

/**
 * The bar over every screen of the newsroom: its name, the way here, at the right the search, what the screen
 * puts there (its save state, its actions) and who is signed in. Stands once on a screen, first.
 */
export function TopBar(props: {
	path?: readonly Crumb[];
	here?: string;
	/** The dossier that is searched, all without one; null for no search here. */
	search?: { readonly dossierId: string } | null;
	end?: ReactNode;
}) {
	const { everywhere } = useMessages();
	const self = useSelf();
	const steps = props.path?.length ?? 0;
	// On a narrow screen a long way, or one beside tools, has a row of its own, which scrolls away.
	const isLong = steps > 1 || (steps > 0 && props.end !== undefined);
	return (
		<header
			className={classNames(
				"sticky top-0 z-30 flex h-bar items-center gap-2 border-b border-line bg-paper px-3 print:hidden sm:gap-3.5 sm:px-4.5",
				isLong && "max-sm:-top-8 max-sm:h-[calc(var(--bar-height)+2rem)] max-sm:flex-wrap",
				isLong && "max-sm:content-start max-sm:justify-end max-sm:gap-y-0",
			)}
		>
			<nav
				aria-label={everywhere.path}
				className={classNames(
					"flex min-w-0 flex-1 items-center gap-2 overflow-hidden p-1 text-ink-2",
					isLong && "max-sm:h-9 max-sm:basis-full",
				)}
			>
				<Link
					href="/"
					className="rounded-[3px] pt-[3px] font-serif text-[1.0625rem] leading-none font-semibold text-ink no-underline"
				>
					<HomeName isShort={(props.path ?? []).length > 0} />
				</Link>
				{props.path?.map((crumb) => (
					<Fragment key={crumb.href}>
						<Separator />
						<CrumbLink crumb={crumb} />
					</Fragment>
				))}
				{props.here !== undefined && (
					<>
						<Separator />
						<span aria-current="page" className="min-w-0 truncate font-medium text-ink">
							{props.here}
						</span>
					</>
				)}
			</nav>
			{self !== null && props.search !== null && (
				<BarSearch dossierId={props.search?.dossierId ?? null} beside={props.end !== undefined} />
			)}
			{props.end}
			{self !== null && (
				<div className="flex shrink-0 items-center sm:gap-1">
					<ToReviewMenu />
					<InboxLink />
				</div>
			)}
			{self !== null && <UserMenu self={self} />}
		</header>
	);
}

/** Where there are steps to show, a narrow screen has room for the first letter. */
function HomeName({ isShort }: { isShort: boolean }) {
	const { name } = useMessages().everywhere;
	if (!isShort) return name;
	return (
		<>
			<span className="max-sm:sr-only">{name}</span>
			<span aria-hidden="true" className="sm:hidden">
				{name.slice(0, 1)}
			</span>
		</>
	);
}

/** On a narrow screen a step back is three dots that keep their name. */
function CrumbLink(props: { crumb: Crumb }) {
	return (
		<Link
			href={props.crumb.href}
			title={props.crumb.label}
			className="min-w-6 rounded-[3px] text-center text-ink-2 no-underline hover:text-ink hover:underline sm:max-w-72 sm:truncate"
		>
			<span className="max-sm:sr-only">{props.crumb.label}</span>
			<span aria-hidden="true" className="sm:hidden">
				…
			</span>
		</Link>
	);
}

function Separator() {
	return (
		<span aria-hidden="true" className="text-ink-3">
			›
		</span>
	);
}
