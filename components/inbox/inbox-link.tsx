"use client";

import { Inbox } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { CountBadge } from "@/components/ui/count-badge";
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
			<CountBadge count={unread} words={unread > most ? inbox.many(most) : String(unread)} />
		</Link>
	);
}
