"use client";

import { useMessages } from "@/components/language/language-provider";
import type { Failure } from "@/lib/domain/result";

/** The way to the thread that holds an approval, where that is what a write failed for. */
export function HoldingThread({ failure }: { failure: Failure | null }) {
	const [held] = failure?.code === "thread-open" ? (failure.ids ?? []) : [];
	return held === undefined ? null : <ThreadLink id={held} />;
}

function ThreadLink({ id }: { id: string }) {
	const { threads } = useMessages();
	return (
		<a href={`#thread-${id}`} className="font-medium text-ink underline">
			{threads.showThread}
		</a>
	);
}
