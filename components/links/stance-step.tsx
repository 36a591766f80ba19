"use client";

import { ChevronLeft } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { PassageQuote } from "@/components/marks/passage-quote";
import { titleOf } from "@/components/statements/statement-words";
import { Button } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import type { PassageView } from "@/lib/domain/link";
import type { StatementTitles } from "@/lib/domain/statement";
import { type Stance, stances } from "@/lib/domain/statements";
import { tagRow } from "@/lib/domain/tags";

/** Chooses how a passage stands to a statement, each stance by its digit; that of its tag has the focus. */
export function StanceStep(props: {
	passage: PassageView;
	titles: StatementTitles;
	onOther: () => void;
	onStance: (stance: Stance) => void;
}) {
	const { linking, vocabulary } = useMessages();
	const language = useLanguage();
	const usual = useRef<HTMLDivElement>(null);
	useEffect(() => usual.current?.querySelector<HTMLElement>("[data-usual]")?.focus(), []);
	const onKeyDown = (event: KeyboardEvent) => {
		const stance = stances.find((_, n) => String(n + 1) === event.key);
		if (stance === undefined) return;
		event.preventDefault();
		props.onStance(stance);
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the digits work wherever the focus is in this step
		<div onKeyDown={onKeyDown} className="flex flex-col gap-3">
			<PassageQuote passage={props.passage} />
			<p className="pl-3 font-serif text-[0.9375rem] italic">{titleOf(props.titles, language)}</p>
			<Button
				size="small"
				className="self-start"
				icon={<ChevronLeft aria-hidden="true" className="size-4" />}
				onClick={props.onOther}
			>
				{linking.picker.other}
			</Button>
			<Label as="h3">{linking.picker.stance}</Label>
			<div ref={usual} className="flex flex-wrap gap-2">
				{stances.map((stance, n) => (
					<Button
						key={stance}
						keyHint={String(n + 1)}
						{...(stance === tagRow(props.passage.tag).stance ? { "data-usual": "" } : {})}
						onClick={() => props.onStance(stance)}
					>
						{vocabulary.stance[stance]}
					</Button>
				))}
			</div>
		</div>
	);
}
