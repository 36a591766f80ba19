"use client";

import { Inbox } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { Link } from "@/components/ui/link";
import { useInbox } from "./inbox-provider";

/** As many are counted in the bar; what is more says so. */
const most = 99;

/** The way to the inbox, with how much of it is unread. */
export function InboxLink() {
	const { inbox } = useMessages().threads;
	const { unread } = useInbox();
	return (
		<Link
			href="/inbox"
			aria-label={inbox.linkLabel(unread)}
			title={inbox.linkLabel(unread)}
			className="relative inline-flex size-8 shrink-0 items-center justify-center rounded-card text-ink-2 hover:bg-hover hover:text-ink"
		>
			<Inbox aria-hidden="true" className="size-4.5" />
			{unread > 0 && (
				<span
					aria-hidden="true"
					data-unread=""
					className="absolute -top-0.5 -right-0.5 min-w-4 rounded-full bg-accent px-1 text-center text-[0.625rem] leading-4 font-semibold text-accent-ink tabular-nums"
				>
					{unread > most ? inbox.many(most) : unread}
				</span>
			)}
		</Link>
	);
}
