"use client";

import { Search } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";
import { searchAddress } from "./search-address";
import { SearchPageForm } from "./search-page-form";
import { useSearchKey } from "./use-search-key";

/**
 * The search in the bar: a field that searches the dossier one is in, or all; where there is no room for it the way to
 * one. `beside` says that the bar holds tools too.
 */
export function BarSearch(props: { dossierId: string | null; beside: boolean }) {
	const { dossierId } = props;
	const { search } = useMessages();
	const key = useSearchKey();
	const label = dossierId === null ? search.label : search.labelHere;
	const room = props.beside ? rooms.beside : rooms.alone;
	return (
		<>
			<SearchPageForm className={classNames("relative", room.field)}>
				<Search
					aria-hidden="true"
					className="pointer-events-none absolute top-2 left-2 size-4 text-ink-3"
				/>
				<input
					type="search"
					name="q"
					data-search=""
					required
					autoComplete="off"
					aria-label={label}
					title={label}
					aria-keyshortcuts={key ?? undefined}
					placeholder={search.placeholder}
					className="peer h-8 w-44 rounded-card border border-line-3 bg-sheet pr-8 pl-7.5 text-sm text-ink placeholder:text-ink-3"
				/>
				{dossierId !== null && <input type="hidden" name="dossier" value={dossierId} />}
				<span className="pointer-events-none absolute top-[7px] right-2 peer-focus:hidden peer-[:not(:placeholder-shown)]:hidden">
					{key !== null && <Kbd>{key}</Kbd>}
				</span>
			</SearchPageForm>
			<Link
				href={searchAddress({ q: "", dossierId, kind: null, cursor: null })}
				data-search=""
				aria-label={label}
				title={label}
				aria-keyshortcuts={key ?? undefined}
				className={classNames(
					"inline-flex size-8 shrink-0 items-center justify-center rounded-card text-ink-2 hover:bg-hover hover:text-ink",
					room.link,
				)}
			>
				<Search aria-hidden="true" className="size-4" />
			</Link>
		</>
	);
}

/** From which width on there is room for the field. */
const rooms = {
	alone: { field: "max-sm:hidden", link: "sm:hidden" },
	beside: { field: "max-[1439px]:hidden", link: "min-[1440px]:hidden" },
} as const;
