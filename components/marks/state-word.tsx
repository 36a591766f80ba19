"use client";

import { Check, CornerUpLeft, X } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import { type ReviewState, reviewStateRow } from "@/lib/domain/review";
import type { Tag } from "@/lib/domain/tags";

const tones = {
	quiet: "text-ink-2",
	good: "text-good",
	attention: "text-attention",
} as const;

const signs = {
	proposed: null,
	approved: Check,
	changes_requested: CornerUpLeft,
	rejected: X,
} as const satisfies Record<ReviewState, typeof Check | null>;

/** A review state in words, and beside it that its words have changed since. */
export function StateWord(props: {
	state: ReviewState;
	stale?: boolean;
	/** The tag of the passage whose state it is: in French the words agree with it. */
	tag?: Tag | undefined;
	className?: string;
}) {
	const { vocabulary } = useMessages();
	const words =
		props.tag === undefined
			? { ...vocabulary.reviewState, stale: vocabulary.stale }
			: vocabulary.tagState[props.tag];
	const Sign = signs[props.state];
	return (
		<span
			className={classNames(
				"inline-flex flex-wrap items-baseline gap-x-1.5 text-xs",
				props.className,
			)}
		>
			<span
				className={classNames(
					"inline-flex items-baseline gap-1 whitespace-nowrap",
					tones[reviewStateRow(props.state).tone],
				)}
			>
				{Sign !== null && <Sign aria-hidden="true" className="size-3.5 self-center" />}
				<span>{words[props.state]}</span>
			</span>
			{props.stale && <span className="whitespace-nowrap text-attention">· {words.stale}</span>}
		</span>
	);
}
