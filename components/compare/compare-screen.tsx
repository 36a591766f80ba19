"use client";

import { useRouter } from "next/navigation";
import { useMemo, useTransition } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Page } from "@/components/shell/page";
import { useSelf } from "@/components/shell/self-provider";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/select-field";
import { type PackedDesk, unpackDesk } from "@/lib/desk/pack-desk";
import type { ArticleRow } from "@/lib/domain/article";
import type { DeskView } from "@/lib/domain/desk";
import type { Language } from "@/lib/domain/languages";
import { formatPublished } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { Comparison } from "./comparison";
import { across, type PerSide, type Side, sides } from "./pairing";

export interface CompareScreenProps {
	readonly dossier: { readonly id: string; readonly title: string };
	/** The articles of the dossier, oldest first. */
	readonly articles: readonly ArticleRow[];
	readonly desks: PerSide<PackedDesk | null>;
}

/** Two articles of a dossier side by side. Which two is in the address. */
export function CompareScreen(props: CompareScreenProps) {
	const { dossier, articles } = props;
	const { compare } = useMessages();
	const self = useSelf();
	const left = useUnpacked(props.desks.left);
	const right = useUnpacked(props.desks.right);
	const desks = { left, right };
	const path = [{ label: dossier.title, href: `/dossiers/${dossier.id}` }];
	if (left === null || right === null)
		return (
			<Page path={path} here={compare.title} search={{ dossierId: dossier.id }}>
				<h1 className="sr-only">{compare.title}</h1>
				{articles.length < 2 ? (
					<EmptyState
						title={compare.tooFew}
						action={
							<ButtonLink variant="main" href={`/dossiers/${dossier.id}/import`}>
								{compare.toImport}
							</ButtonLink>
						}
					>
						{compare.tooFewNext}
					</EmptyState>
				) : (
					<>
						<p className="mb-3 text-ink-2">{compare.pickTwo}</p>
						<ArticleChoices dossierId={dossier.id} articles={articles} desks={desks} />
					</>
				)}
			</Page>
		);
	if (self === null) return null;
	return (
		<Comparison
			key={`${self.id} ${left.version.id} ${right.version.id}`}
			path={path}
			desks={{ left, right }}
			self={self}
			choices={<ArticleChoices dossierId={dossier.id} articles={articles} desks={desks} />}
		/>
	);
}

function useUnpacked(desk: PackedDesk | null): DeskView | null {
	return useMemo(() => (desk === null ? null : unpackDesk(desk)), [desk]);
}

/** The two articles, each to be chosen from the dossier's. */
function ArticleChoices(props: {
	dossierId: string;
	articles: readonly ArticleRow[];
	desks: PerSide<DeskView | null>;
}) {
	const messages = useMessages();
	const language = useLanguage();
	const router = useRouter();
	const [isLoading, startLoading] = useTransition();
	const { desks } = props;
	const go = (side: Side, articleId: string) => {
		const other = desks[across(side)]?.article.id ?? "";
		const ids =
			side === "left" ? { left: articleId, right: other } : { left: other, right: articleId };
		const query = new URLSearchParams(Object.entries(ids).filter(([, id]) => id !== ""));
		startLoading(() => router.push(`/dossiers/${props.dossierId}/compare?${query}`));
	};
	return (
		<div
			aria-busy={isLoading}
			className="grid flex-1 grid-cols-2 gap-x-3 gap-y-2 aria-busy:opacity-60 lg:gap-x-[9.5rem]"
		>
			{sides.map((side) => {
				const now = desks[side]?.article.id ?? "";
				return (
					<SelectField
						key={side}
						label={messages.compare.chooseSide[side]}
						hideLabel
						value={now}
						onValue={(articleId) => go(side, articleId)}
						options={[
							...(now === "" ? [{ value: "", label: messages.compare.chooseNone }] : []),
							...props.articles.map((article) => ({
								value: article.id,
								label: nameOf(article, language, messages),
								disabled: article.id === desks[across(side)]?.article.id,
							})),
						]}
					/>
				);
			})}
		</div>
	);
}

function nameOf(article: ArticleRow, language: Language, messages: Messages): string {
	const { outlet, published, title } = article;
	const when =
		published === null ? messages.everywhere.unknownDate : formatPublished(published, language);
	return [outlet ?? messages.everywhere.unknownOutlet, when, title].join(" · ");
}
