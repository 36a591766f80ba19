"use client";

import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Page } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button-link";
import type { ArticleRow } from "@/lib/domain/article";
import type { VersionHead } from "@/lib/domain/version";
import { versionsAddress } from "./addresses";

/** What the screens about an article's versions know of it. */
export interface VersionsContext {
	readonly dossier: { readonly id: string; readonly title: string; readonly leads: boolean };
	readonly article: ArticleRow;
	/** The newest first. */
	readonly versions: readonly [VersionHead, ...VersionHead[]];
}

/** A screen about an article's versions: where it is, its heading, and the way back. */
export function VersionsPage(props: {
	context: VersionsContext;
	title: string;
	intro?: ReactNode;
	width?: "text" | "wide";
	/** Whether this is the list of versions itself. */
	isList?: boolean;
	children: ReactNode;
}) {
	const { dossier, article } = props.context;
	const words = useMessages().versions;
	const path = [
		{ label: dossier.title, href: `/dossiers/${dossier.id}` },
		{ label: article.title, href: `/articles/${article.id}` },
	];
	return (
		<Page
			path={path}
			here={props.title}
			width={props.width ?? "text"}
			search={{ dossierId: dossier.id }}
		>
			{/* Room to bring the last row above a notification. */}
			<div className="flex flex-col gap-5 pb-24">
				<div className="flex flex-wrap items-start justify-between gap-3">
					<div className="max-w-2xl min-w-0 flex-1 basis-72">
						<h1 className="font-serif text-xl font-semibold text-balance">{props.title}</h1>
						<p className="mt-0.5 text-ink-2" lang={article.language}>
							{article.title}
						</p>
						{props.intro !== undefined && (
							<p className="mt-1 text-pretty text-ink-2">{props.intro}</p>
						)}
					</div>
					<ButtonLink
						href={props.isList ? `/articles/${article.id}` : versionsAddress(article.id)}
						icon={<ArrowLeft aria-hidden="true" className="size-4" />}
					>
						{props.isList ? words.toDesk : words.toVersions}
					</ButtonLink>
				</div>
				{props.children}
			</div>
		</Page>
	);
}
