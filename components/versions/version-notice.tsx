"use client";

import { useMessages } from "@/components/language/language-provider";
import { useRefresh } from "@/components/shell/use-refresh";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { DeskView } from "@/lib/domain/desk";
import { fatesAddress } from "./addresses";

/** What a new text of the article asks of whoever has its desk open. */
export function VersionNotice({ view, isOutdated }: { view: DeskView; isOutdated: boolean }) {
	const words = useMessages().versions.desk;
	const [refresh, isRefreshing] = useRefresh();
	const look = "mt-3 mb-6 text-label print:hidden";
	if (isOutdated)
		return (
			<Notice
				live
				className={look}
				action={
					<Button size="small" busy={isRefreshing} onClick={refresh}>
						{words.reload}
					</Button>
				}
			>
				{words.outdated}
			</Notice>
		);
	if (view.unsettled === 0) return null;
	return (
		<Notice
			tone="attention"
			className={look}
			action={
				<ButtonLink size="small" href={fatesAddress(view.article.id, null)}>
					{words.settle}
				</ButtonLink>
			}
		>
			{words.unsettled(view.unsettled)}
		</Notice>
	);
}
