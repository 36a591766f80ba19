"use client";

import { useId, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import { Label } from "@/components/ui/label";
import type { OpenThreads } from "@/lib/domain/thread";
import { OpenThreadsSign } from "./open-threads-sign";
import { Threads } from "./threads";
import { useMeantThread } from "./use-meant-thread";
import type { About } from "./use-threads";

/**
 * The threads about a thing where there is little room: read when they are asked for, or at once where one is open or
 * the address leads to one.
 */
export function FoldedThreads(props: About & { open: OpenThreads | undefined; as?: "h3" | "h4" }) {
	const { kind, subjectId, open } = props;
	const { threads } = useMessages();
	const isMeant = useMeantThread() !== null;
	const [wanted, setWanted] = useState<boolean | null>(null);
	const id = useId();
	const isShown = wanted ?? (isMeant || open !== undefined);
	return (
		<section aria-label={threads.title} className="flex flex-col gap-2">
			<Label as={props.as ?? "h3"}>
				<button
					type="button"
					aria-expanded={isShown}
					aria-controls={id}
					onClick={() => setWanted(!isShown)}
					className="inline-flex min-h-6 items-center gap-1.5 rounded-[4px] uppercase hover:underline"
				>
					{threads.title}
					<OpenThreadsSign open={open} />
				</button>
			</Label>
			<div id={id} className={classNames(!isShown && "hidden")}>
				{isShown && <Threads key={subjectId} kind={kind} subjectId={subjectId} />}
			</div>
		</section>
	);
}
