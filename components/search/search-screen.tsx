"use client";

import { useMessages } from "@/components/language/language-provider";
import { Page } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PillLink } from "@/components/ui/pill";
import { type SearchHit, type SearchPage, searchKinds, searchLimits } from "@/lib/domain/search";
import { HitCard } from "./hit-card";
import { type SearchAsked, searchAddress } from "./search-address";
import { SearchForm } from "./search-form";

/** What came of a search: hits, or why there are none. */
export type SearchOutcome =
	| { readonly kind: "page"; readonly page: SearchPage }
	| { readonly kind: "start" | "too-long" | "wrong" };

/** The search: what is looked for, among what, and what was found. All of it is in the address. */
export function SearchScreen(props: {
	asked: SearchAsked;
	/** The dossier that is searched; null for all. */
	dossier: { readonly id: string; readonly title: string } | null;
	outcome: SearchOutcome;
}) {
	const { asked, dossier, outcome } = props;
	const { search } = useMessages();
	const path = dossier === null ? [] : [{ label: dossier.title, href: `/dossiers/${dossier.id}` }];
	return (
		<Page width="text" path={path} here={search.title} search={null}>
			<div className="flex flex-col gap-5">
				<h1 className="font-serif text-2xl font-semibold">{search.title}</h1>
				<SearchForm key={asked.q} asked={asked} dossier={dossier} />
				{asked.q !== "" && <Kinds asked={asked} />}
				{outcome.kind === "page" ? (
					<Hits asked={asked} page={outcome.page} withDossier={dossier === null} />
				) : (
					<NoSearch why={outcome.kind} />
				)}
			</div>
		</Page>
	);
}

function Kinds({ asked }: { asked: SearchAsked }) {
	const { search } = useMessages();
	return (
		<nav aria-label={search.kindLabel}>
			<ul className="flex flex-wrap gap-1.5">
				{[null, ...searchKinds].map((kind) => (
					<li key={kind ?? "all"}>
						<PillLink
							href={searchAddress({ ...asked, kind, cursor: null })}
							isCurrent={kind === asked.kind}
						>
							{kind === null ? search.allKinds : search.kind[kind]}
						</PillLink>
					</li>
				))}
			</ul>
		</nav>
	);
}

function Hits(props: { asked: SearchAsked; page: SearchPage; withDossier: boolean }) {
	const { asked, page, withDossier } = props;
	const { search } = useMessages();
	const { hits, next } = page;
	if (hits.length === 0) return <NothingFound asked={asked} />;
	return (
		<>
			<p role="status" className="text-label text-ink-2">
				{countWords(asked, page, search)}
			</p>
			{searchKinds.map((kind) => {
				const ofKind = hits.filter((hit) => hit.kind === kind);
				if (ofKind.length === 0) return null;
				return (
					<section key={kind} aria-labelledby={`found-${kind}`} className="flex flex-col gap-2">
						<h2 id={`found-${kind}`} className="text-label font-semibold text-ink-2">
							{search.kind[kind]}
						</h2>
						<ul className="flex flex-col gap-2">
							{ofKind.map((hit) => (
								<li key={keyOf(hit)}>
									<HitCard hit={hit} withDossier={withDossier} />
								</li>
							))}
						</ul>
					</section>
				);
			})}
			<div className="flex flex-wrap gap-2">
				{next !== null && (
					<ButtonLink href={searchAddress({ ...asked, cursor: next })}>{search.next}</ButtonLink>
				)}
				{asked.cursor !== null && (
					<ButtonLink variant="quiet" href={searchAddress({ ...asked, cursor: null })}>
						{search.first}
					</ButtonLink>
				)}
			</div>
		</>
	);
}

function countWords(
	{ cursor }: SearchAsked,
	{ hits, next }: SearchPage,
	search: ReturnType<typeof useMessages>["search"],
): string {
	if (cursor !== null) return search.foundMore(hits.length);
	return next === null ? search.found(hits.length) : search.foundFirst(hits.length);
}

function keyOf(hit: SearchHit): string {
	switch (hit.kind) {
		case "statement":
			return hit.statementId + hit.text;
		case "speaker":
			return hit.speakerId + hit.text;
		case "article":
			return hit.article.id;
		case "annotation":
		case "note":
			return hit.annotationId + hit.text;
		case "text":
			return `${hit.versionId} ${hit.start}`;
	}
}

function NothingFound({ asked }: { asked: SearchAsked }) {
	const { search } = useMessages();
	const all = { ...asked, kind: null, cursor: null };
	const wide = { ...asked, dossierId: null, cursor: null };
	return (
		<div role="status">
			<EmptyState
				title={search.nothing}
				as="h2"
				action={
					<>
						{asked.kind !== null && (
							<ButtonLink href={searchAddress(all)}>{search.allKinds}</ButtonLink>
						)}
						{asked.dossierId !== null && (
							<ButtonLink href={searchAddress(wide)}>{search.widen}</ButtonLink>
						)}
					</>
				}
			>
				{asked.kind === null ? search.nothingNext : search.nothingOfKind}
			</EmptyState>
		</div>
	);
}

function NoSearch({ why }: { why: Exclude<SearchOutcome["kind"], "page"> }) {
	const { search } = useMessages();
	const words = {
		start: [search.start, search.startNext],
		"too-long": [search.tooLong, search.tooLongNext(searchLimits.units, searchLimits.terms)],
		wrong: [search.wrong, search.wrongNext],
	} as const;
	const [title, next] = words[why];
	return (
		<EmptyState title={title} as="h2">
			{next}
		</EmptyState>
	);
}
