"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Label } from "@/components/ui/label";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { AnnotationView } from "@/lib/domain/annotation";
import { formatMoment } from "@/lib/i18n/format";

/** Who marked a passage and when, and what a reviewer decided about it, in their words. */
export function HistorySection(props: { annotation: AnnotationView }) {
	const { annotation } = props;
	const { desk, everywhere, vocabulary } = useMessages();
	const moment = useMoment();
	const { decision } = annotation;
	return (
		<section aria-label={desk.history.title} className="flex flex-col gap-1 text-xs text-ink-2">
			<Label as="h3">{desk.history.title}</Label>
			<p>{desk.history.marked(annotation.author.name, moment(annotation.createdAt))}</p>
			{annotation.revision > 1 && (
				<p>{desk.history.edited(moment(annotation.updatedAt), annotation.revision)}</p>
			)}
			{decision !== null && (
				<div className="mt-1 border-l-2 border-line-2 pl-2.5">
					<p className="text-ink">
						{desk.history.decided(
							desk.history.outcome[decision.outcome],
							decision.decider.name,
							moment(decision.at),
						)}
					</p>
					{decision.reason !== null && (
						<p className="text-attention">
							{desk.history.reason(vocabulary.reason[decision.reason])}
						</p>
					)}
					{decision.words !== "" && <p className="text-ink">{everywhere.quote(decision.words)}</p>}
				</div>
			)}
		</section>
	);
}

/** Moments in the reader's own zone, which the server does not know: there in UTC. */
function useMoment(): (iso: string) => string {
	const language = useLanguage();
	const isHydrated = useHydrated();
	const zone = isHydrated ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC";
	return (iso) => formatMoment(iso, language, zone);
}
