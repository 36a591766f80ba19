"use client";

import { Search } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { useMessages } from "@/components/language/language-provider";
import { Kbd } from "@/components/ui/kbd";
import { shortcuts } from "@/lib/desk/shortcuts";
import { searchAddress } from "./search-address";
import { useSearchKey } from "./use-search-key";

/** The search in the bar: a field that searches the dossier one is in, or all; on a narrow screen the way to it. */
export function BarSearch({ dossierId }: { dossierId: string | null }) {
	const { search } = useMessages();
	useSearchKey();
	const placeholder = dossierId === null ? search.placeholder : search.placeholderHere;
	return (
		<>
			<Form action="/search" role="search" className="relative max-lg:hidden">
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
					aria-label={placeholder}
					aria-keyshortcuts={shortcuts.search.keys[0]}
					placeholder={placeholder}
					className="peer h-8 w-56 rounded-card border border-line-3 bg-sheet pr-8 pl-7.5 text-sm text-ink placeholder:text-ink-3"
				/>
				{dossierId !== null && <input type="hidden" name="dossier" value={dossierId} />}
				<span className="pointer-events-none absolute top-[7px] right-2 peer-focus:hidden peer-[:not(:placeholder-shown)]:hidden">
					<Kbd>{shortcuts.search.keys[0]}</Kbd>
				</span>
			</Form>
			<Link
				href={searchAddress({ q: "", dossierId, kind: null, cursor: null })}
				data-search=""
				aria-label={search.title}
				title={search.title}
				className="inline-flex size-8 shrink-0 items-center justify-center rounded-card text-ink-2 hover:bg-hover hover:text-ink lg:hidden"
			>
				<Search aria-hidden="true" className="size-4" />
			</Link>
		</>
	);
}
