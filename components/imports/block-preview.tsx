"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Label } from "@/components/ui/label";
import type { Block, BlockKind } from "@/lib/domain/text";

/** How a kind of block looks before it is saved; `named` ones carry the name of their kind. */
const looks: Record<BlockKind, { readonly named: boolean; readonly className: string }> = {
	headline: { named: true, className: "text-xl font-semibold leading-snug" },
	heading: { named: true, className: "text-base font-semibold" },
	paragraph: { named: false, className: "" },
	quote: { named: true, className: "border-l-2 border-line-2 pl-3" },
	"list-item": { named: true, className: "pl-3" },
	caption: { named: true, className: "text-sm text-ink-2 italic" },
	aside: { named: true, className: "text-sm text-ink-2" },
};

/** Blocks shown before anybody asks for the rest. */
const fewBlocks = 8;

/** The text as it will be stored, block by block: the headline first, what is not the article's own run of text named. */
export function BlockPreview(props: { text: string; blocks: readonly Block[]; language: string }) {
	const words = useMessages().imports.preview;
	const [isWhole, setWhole] = useState(false);
	const blocks = props.blocks.filter(({ start, end }) => start < end);
	const shown = isWhole ? blocks : blocks.slice(0, fewBlocks);
	return (
		<div className="flex min-w-0 flex-col gap-3">
			<Label as="h3">{words.title}</Label>
			{blocks[0]?.kind !== "headline" && <p className="text-attention">{words.noHeadline}</p>}
			<div lang={props.language} className="flex flex-col gap-2.5 font-serif text-[1.0625rem]">
				{shown.map((block) => (
					<PreviewedBlock key={block.start} block={block} text={props.text} />
				))}
			</div>
			{blocks.length > fewBlocks && (
				<Button size="small" className="self-start" onClick={() => setWhole(!isWhole)}>
					{isWhole ? words.less : words.more}
				</Button>
			)}
		</div>
	);
}

function PreviewedBlock({ block, text }: { block: Block; text: string }) {
	const names = useMessages().imports.blockKind;
	const look = looks[block.kind];
	return (
		<div className={classNames(look.named && "rounded-card bg-rail px-3 py-2")}>
			{look.named && <Label className="mb-1 font-sans">{names[block.kind]}</Label>}
			<p className={classNames("text-pretty-safe whitespace-pre-line", look.className)}>
				{text.slice(block.start, block.end)}
			</p>
		</div>
	);
}
