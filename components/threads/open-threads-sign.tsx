"use client";

import { MessageSquare } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import type { OpenThreads } from "@/lib/domain/thread";

/** A small sign with the number of open threads about a thing; nothing where there are none. */
export function OpenThreadsSign({ open }: { open: OpenThreads | undefined }) {
	const { threads } = useMessages();
	if (open === undefined) return null;
	const words = open.blocking ? threads.openHolding(open.open) : threads.open(open.open);
	return (
		<span
			data-open-threads=""
			title={words}
			className={classNames(
				"inline-flex shrink-0 items-center gap-0.5 text-2xs font-semibold tabular-nums",
				open.blocking ? "text-attention" : "text-ink-2",
			)}
		>
			<MessageSquare aria-hidden="true" className="size-3" />
			<span aria-hidden="true">{open.open}</span>
			<span className="sr-only">{words}</span>
		</span>
	);
}
