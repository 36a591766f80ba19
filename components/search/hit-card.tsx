"use client";

import type { ReactNode } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import { TagChip } from "@/components/marks/tag-chip";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { SearchHit } from "@/lib/domain/search";
import { formatPublished } from "@/lib/i18n/format";
import { excerptOf } from "@/lib/text/excerpt";
import { foundLines } from "./found-lines";
import { FoundWords } from "./found-words";
import { hitAddress } from "./hit-address";

type HitOf<Kind extends SearchHit["kind"]> = Extract<SearchHit, { kind: Kind }>;

/** One thing that was found: its words with what was looked for, and where it is. */
export function HitCard({ hit, withDossier }: { hit: SearchHit; withDossier: boolean }) {
	return (
		<Card className="flex flex-col gap-1.5 px-4 py-3">
			<Hit hit={hit} />
			{withDossier && <p className="text-xs text-ink-2 text-pretty-safe">{hit.dossier.title}</p>}
		</Card>
	);
}

function Hit({ hit }: { hit: SearchHit }) {
	switch (hit.kind) {
		case "statement":
			return <StatementHit hit={hit} />;
		case "article":
			return <ArticleHit hit={hit} />;
		case "speaker":
			return <SpeakerHit hit={hit} />;
		case "annotation":
		case "note":
			return <PassageHit hit={hit} />;
		case "text":
			return <TextHit hit={hit} />;
	}
}

function StatementHit({ hit }: { hit: HitOf<"statement"> }) {
	return (
		<WayThere hit={hit}>
			{foundLines(hit.text, hit.highlights).map((line, n) => (
				<span key={hit.languages[n]} lang={hit.languages[n]} className="block not-first:mt-1">
					<FoundWords {...line} />
				</span>
			))}
		</WayThere>
	);
}

function ArticleHit({ hit }: { hit: HitOf<"article"> }) {
	const [title, ...people] = foundLines(hit.text, hit.highlights);
	const language = useLanguage();
	const { everywhere } = useMessages();
	const { published } = hit.article;
	return (
		<>
			<WayThere hit={hit} lang={hit.article.language}>
				{title !== undefined && <FoundWords {...title} />}
			</WayThere>
			<p className="text-xs text-ink-2 text-pretty-safe">
				{people.map((line) => (
					<span key={line.text}>
						<FoundWords {...line} />
						{" · "}
					</span>
				))}
				{published === null ? everywhere.unknownDate : formatPublished(published, language)}
			</p>
		</>
	);
}

function SpeakerHit({ hit }: { hit: HitOf<"speaker"> }) {
	const { search } = useMessages();
	const [name, ...others] = foundLines(hit.text, hit.highlights);
	return (
		<>
			<WayThere hit={hit}>{name !== undefined && <FoundWords {...name} />}</WayThere>
			<p className="text-xs text-ink-2 text-pretty-safe">
				{others.map((line) => (
					<span key={line.text}>
						<FoundWords {...line} />
						{" · "}
					</span>
				))}
				{hit.passages === 0 ? search.noPassages : search.passages(hit.passages)}
			</p>
		</>
	);
}

function PassageHit({ hit }: { hit: HitOf<"annotation" | "note"> }) {
	const { search } = useMessages();
	return (
		<>
			<div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
				{hit.kind === "note" && <span className="text-xs text-ink-2">{search.noteOn}</span>}
				<TagChip tag={hit.tag} size="small" />
				<StateWord state={hit.state} stale={hit.stale} tag={hit.tag} />
			</div>
			<WayThere hit={hit} {...(hit.kind === "annotation" ? { lang: hit.article.language } : {})}>
				<Excerpt hit={hit} />
			</WayThere>
			<WhereFrom hit={hit} />
		</>
	);
}

function TextHit({ hit }: { hit: HitOf<"text"> }) {
	return (
		<>
			<WayThere hit={hit} lang={hit.article.language}>
				<Excerpt hit={hit} />
			</WayThere>
			<WhereFrom hit={hit} />
		</>
	);
}

const excerptUnits = 320;

function Excerpt({ hit }: { hit: SearchHit }) {
	const { text, spans, cutBefore, cutAfter } = excerptOf(hit.text, hit.highlights, excerptUnits);
	return (
		<>
			{cutBefore && "… "}
			<FoundWords text={text} spans={spans} />
			{cutAfter && " …"}
		</>
	);
}

function WhereFrom({ hit }: { hit: HitOf<"annotation" | "note" | "text"> }) {
	const { everywhere } = useMessages();
	const language = useLanguage();
	const { title, outlet, published } = hit.article;
	const parts = [
		outlet ?? everywhere.unknownOutlet,
		published === null ? everywhere.unknownDate : formatPublished(published, language),
		title,
	];
	return <p className="text-xs text-ink-2 text-pretty-safe">{parts.join(" · ")}</p>;
}

/** The words of a hit as the way to it; only words where there is none. */
function WayThere(props: { hit: SearchHit; lang?: string; children: ReactNode }) {
	const address = hitAddress(props.hit);
	return (
		<p
			lang={props.lang}
			className="font-serif text-base leading-[1.45] whitespace-pre-line text-pretty-safe"
		>
			{address === null ? (
				props.children
			) : (
				<Link
					href={address}
					className="rounded-[3px] no-underline hover:underline hover:decoration-line-3"
				>
					{props.children}
				</Link>
			)}
		</p>
	);
}
