"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pill } from "@/components/ui/pill";
import type { DossierCard } from "@/lib/domain/dossier";
import { formatAgo } from "@/lib/i18n/format";
import { CreateDossier } from "./create-dossier";
import { RestoreDossier } from "./restore-dossier";

/** The dossiers a member works in, latest activity first as given, and the way to a new one. */
export function DossierList(props: {
	dossiers: readonly DossierCard[];
	canCreate: boolean;
	canRestore: boolean;
	/** ISO 8601, UTC: what "ago" is counted from. */
	now: string;
}) {
	const { dossiers, canCreate, canRestore } = props;
	const words = useMessages().dossiers;
	if (dossiers.length === 0) return <NoDossier canCreate={canCreate} canRestore={canRestore} />;
	return (
		<div className="flex flex-col gap-5">
			<div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
				<h1 className="font-serif text-2xl font-semibold">{words.title}</h1>
				{canCreate ? (
					<Ways canRestore={canRestore} />
				) : (
					<p className="max-w-md text-label text-ink-2">{words.onlyReviewers}</p>
				)}
			</div>
			<ul className="grid gap-4 md:grid-cols-2">
				{dossiers.map((dossier) => (
					<li key={dossier.id}>
						<DossierSummary dossier={dossier} now={props.now} />
					</li>
				))}
			</ul>
		</div>
	);
}

function DossierSummary({ dossier, now }: { dossier: DossierCard; now: string }) {
	const { everywhere, dossiers } = useMessages();
	const language = useLanguage();
	const words = dossiers.card;
	const activity =
		dossier.lastActivity === null
			? words.noActivity
			: words.lastActivity(formatAgo(dossier.lastActivity, now, language));
	return (
		<Card className="relative flex h-full flex-col gap-3 p-5 hover:border-line-3">
			<h2 className="font-serif text-xl leading-snug font-semibold text-balance">
				<Link
					href={`/dossiers/${dossier.id}`}
					className="no-underline after:absolute after:inset-0 after:rounded-card hover:underline hover:decoration-line-3"
				>
					{dossier.title}
				</Link>
			</h2>
			{dossier.summary !== "" && (
				<p className="line-clamp-3 text-pretty text-ink-2">{dossier.summary}</p>
			)}
			<ul className="mt-auto flex flex-wrap gap-1.5 pt-1">
				<Fact>{everywhere.count.articles(dossier.articles)}</Fact>
				<Fact>{words.tagged(dossier.annotations)}</Fact>
				<Fact>{words.waiting(dossier.waiting)}</Fact>
				{dossier.openDenials > 0 && (
					<Fact tone="attention">{words.openDenials(dossier.openDenials)}</Fact>
				)}
			</ul>
			<p className="text-xs text-ink-2">
				{activity}
				{dossier.leads && ` · ${words.youLead}`}
			</p>
		</Card>
	);
}

function Fact(props: { tone?: "plain" | "attention"; children: string }) {
	return (
		<li>
			<Pill tone={props.tone ?? "plain"}>{props.children}</Pill>
		</li>
	);
}

function Ways({ canRestore }: { canRestore: boolean }) {
	return (
		<div className="flex flex-wrap gap-2">
			{canRestore && <RestoreDossier />}
			<CreateDossier />
		</div>
	);
}

function NoDossier(props: { canCreate: boolean; canRestore: boolean }) {
	const { canCreate, canRestore } = props;
	const { empty, title } = useMessages().dossiers;
	const steps = [empty.one, empty.two, empty.three, empty.four];
	return (
		<>
			<h1 className="sr-only">{title}</h1>
			<EmptyState
				title={empty.title}
				action={canCreate ? <Ways canRestore={canRestore} /> : undefined}
			>
				<p>{canCreate ? empty.canCreate : empty.cannotCreate}</p>
				<h2 className="mt-6 font-medium text-ink">{empty.steps}</h2>
				<ol className="mt-2 list-decimal space-y-1.5 pl-5 text-left">
					{steps.map((step) => (
						<li key={step}>{step}</li>
					))}
				</ol>
			</EmptyState>
		</>
	);
}
