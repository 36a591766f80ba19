"use client";

import { usePathname } from "next/navigation";
import { ExportButton } from "@/components/exports/export-button";
import { dossierPlace } from "@/components/exports/export-place";
import { useMessages } from "@/components/language/language-provider";
import { type TabLink, TabLinks } from "@/components/ui/tab-links";
import type { DossierCard } from "@/lib/domain/dossier";

/** The head of a dossier's pages: what it is about, and its parts with the present one marked. */
export function DossierHeader(props: {
	dossier: DossierCard;
	/** How many questions it leaves open. */
	questions: number;
}) {
	const { dossier } = props;
	const words = useMessages().dossiers.tabs;
	const pathname = usePathname();
	const root = `/dossiers/${dossier.id}`;
	const tabs: readonly TabLink[] = [
		{ href: root, label: words.articles, count: dossier.articles },
		{ href: `${root}/board`, label: words.board },
		{ href: `${root}/statements`, label: words.statements },
		{ href: `${root}/map`, label: words.map },
		{ href: `${root}/open-questions`, label: words.questions, count: props.questions },
		{ href: `${root}/agreement`, label: words.agreement },
		{ href: `${root}/review`, label: words.review, count: dossier.waiting },
		{ href: `${root}/activity`, label: words.activity },
		{ href: `${root}/settings`, label: words.settings },
	];
	const place = pathname.replace(`${root}/rounds/`, `${root}/agreement/`);
	const current = tabs.findLast(({ href }) => place.startsWith(href))?.href ?? root;
	return (
		<header className="flex flex-col gap-2">
			<div className="flex items-start justify-between gap-3 print:[&_button]:hidden">
				<h1 className="min-w-0 font-serif text-2xl leading-tight font-semibold text-balance">
					{dossier.title}
				</h1>
				<ExportButton places={[dossierPlace(dossier.id, dossier.leads)]} />
			</div>
			{dossier.summary !== "" && (
				<p className="max-w-3xl text-pretty text-ink-2">{dossier.summary}</p>
			)}
			<div className="mt-2">
				<TabLinks label={words.label} tabs={tabs} current={current} />
			</div>
		</header>
	);
}
