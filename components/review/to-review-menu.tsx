"use client";

import { ClipboardCheck } from "lucide-react";
import { useInbox } from "@/components/inbox/inbox-provider";
import { useMessages } from "@/components/language/language-provider";
import { CountBadge } from "@/components/ui/count-badge";
import { Menu, MenuLabel, MenuLink } from "@/components/ui/menu";
import { toReviewMost } from "@/lib/domain/to-review-limits";

/** As many are counted in the bar; what is more says so. */
const most = toReviewMost - 1;

/** How much waits for the member's decision, and the ways to the queues; nothing where nothing waits. */
export function ToReviewMenu() {
	const { toReview: words } = useMessages();
	const { toReview } = useInbox();
	if (toReview === null || toReview.total === 0) return null;
	const told = (count: number) => (count > most ? words.many(most) : String(count));
	return (
		<Menu
			align="end"
			trigger={<Trigger count={toReview.total} told={told(toReview.total)} label={words.label} />}
		>
			<MenuLabel>{words.title}</MenuLabel>
			{toReview.dossiers.map(({ id, title, count }) => (
				<MenuLink key={id} href={`/dossiers/${id}/review`}>
					<span className="max-w-72 min-w-0 flex-1 truncate">{title}</span>
					<span className="text-ink-2 tabular-nums">{told(count)}</span>
				</MenuLink>
			))}
		</Menu>
	);
}

/** The rest of the props is what the menu gives its trigger. */
function Trigger(props: { count: number; told: string; label: (told: string) => string }) {
	const { count, told, label, ...rest } = props;
	return (
		<button
			type="button"
			aria-label={label(told)}
			title={label(told)}
			data-to-review={count}
			{...rest}
			className="relative inline-flex size-8 shrink-0 items-center justify-center rounded-card text-ink-2 hover:bg-hover hover:text-ink"
		>
			<ClipboardCheck aria-hidden="true" className="size-4.5" />
			<CountBadge count={count} words={told} />
		</button>
	);
}
