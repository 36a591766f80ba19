"use client";

import { Search } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { TextField } from "@/components/ui/text-field";
import { type SearchAsked, searchAddress } from "./search-address";
import { SearchPageForm } from "./search-page-form";
import { useSearchKey } from "./use-search-key";

/** The field of the search screen, what is searched, and how to say what one looks for. */
export function SearchForm(props: {
	asked: SearchAsked;
	dossier: { readonly title: string } | null;
}) {
	const { asked, dossier } = props;
	const { search } = useMessages();
	const key = useSearchKey();
	const wide = searchAddress({ ...asked, dossierId: null, cursor: null });
	return (
		<div className="flex flex-col gap-2.5">
			<SearchPageForm className="flex items-end gap-2">
				<TextField
					type="search"
					name="q"
					data-search=""
					label={search.field}
					hideLabel
					className="flex-1"
					defaultValue={asked.q}
					autoFocus={asked.q === ""}
					autoComplete="off"
					aria-keyshortcuts={key ?? undefined}
				/>
				{asked.dossierId !== null && <input type="hidden" name="dossier" value={asked.dossierId} />}
				{asked.kind !== null && <input type="hidden" name="kind" value={asked.kind} />}
				<Button
					type="submit"
					variant="main"
					className="h-9"
					icon={<Search aria-hidden="true" className="size-4" />}
				>
					<span className="max-sm:sr-only">{search.submit}</span>
				</Button>
			</SearchPageForm>
			<p className="flex flex-wrap gap-x-3 gap-y-1 text-label text-ink-2">
				<span className="min-w-0 text-pretty-safe">
					{dossier === null ? search.everywhere : search.inDossier(dossier.title)}
				</span>
				{dossier !== null && (
					<Link href={wide} className="underline">
						{search.widen}
					</Link>
				)}
			</p>
			<Help />
		</div>
	);
}

function Help() {
	const { search } = useMessages();
	const signs = [
		[search.howPhrase, search.howPhraseMeans],
		[search.howMinus, search.howMinusMeans],
	];
	return (
		<p className="text-xs text-pretty text-ink-2">
			{search.how}{" "}
			{signs.map(([sign, means]) => (
				<span key={sign} className="mr-3 inline-block">
					<span className="font-medium whitespace-nowrap text-ink">{sign}</span> {means}
				</span>
			))}
		</p>
	);
}
