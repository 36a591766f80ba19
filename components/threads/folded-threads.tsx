"use client";

import { useId, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import { Label } from "@/components/ui/label";
import { late, useLate } from "@/components/ui/late";
import type { OpenThreads } from "@/lib/domain/thread";
import { OpenThreadsSign } from "./open-threads-sign";
import { useMeantThread } from "./use-meant-thread";
import type { About } from "./use-threads";

/** What members say, loaded before it is unfolded. */
export const threads = late(() => import("./threads").then((part) => part.Threads));

/**
 * The threads about a thing where there is little room: read when they are asked for, or at once where one is open or
 * the address leads to one.
 */
export function FoldedThreads(props: About & { open: OpenThreads | undefined; as?: "h3" | "h4" }) {
	const { kind, subjectId, open } = props;
	const { threads: words } = useMessages();
	const Threads = useLate(threads);
	const isMeant = useMeantThread() !== null;
	const [wanted, setWanted] = useState<boolean | null>(null);
	const id = useId();
	const isShown = wanted ?? (isMeant || open !== undefined);
	return (
		<section aria-label={words.title} className="flex flex-col gap-2">
			<Label as={props.as ?? "h3"}>
				<button
					type="button"
					aria-expanded={isShown}
					aria-controls={id}
					onClick={() => setWanted(!isShown)}
					className="inline-flex min-h-6 items-center gap-1.5 rounded-[4px] uppercase hover:underline"
				>
					{words.title}
					<OpenThreadsSign open={open} />
				</button>
			</Label>
			<div id={id} className={classNames(!isShown && "hidden")}>
				{isShown && Threads && <Threads key={subjectId} kind={kind} subjectId={subjectId} />}
			</div>
		</section>
	);
}
