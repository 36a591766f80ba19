"use client";

import { ChevronDown, Quote, X } from "lucide-react";
import { useKeys } from "@/components/keys/use-keys";
import { useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import { TagChip } from "@/components/marks/tag-chip";
import { IconButton } from "@/components/ui/button";
import { Fields } from "@/components/ui/fields";
import { Menu, MenuChoice } from "@/components/ui/menu";
import type { AnnotationView } from "@/lib/domain/annotation";
import { type Tag, tagNames } from "@/lib/domain/tags";
import { keyWords } from "./key-words";

/** The open mark's tag, which can be changed, its state, how to cite it, and the way out. */
export function InspectorHead(props: {
	annotation: AnnotationView;
	onRetag: (tag: Tag) => void;
	onCite: () => void;
	onClose: () => void;
}) {
	const { annotation } = props;
	const messages = useMessages();
	const { citation, desk, vocabulary } = messages;
	const citeKey = useKeys().keyOf("cite");
	return (
		<div className="flex flex-wrap items-center gap-x-2 gap-y-1">
			<Fields>
				<Menu
					trigger={
						<button
							type="button"
							data-first=""
							aria-label={desk.changeTag(vocabulary.tag[annotation.tag])}
							className="-ml-1 inline-flex min-h-6 items-center gap-1 rounded-[5px] px-1 hover:bg-hover"
						>
							<TagChip tag={annotation.tag} />
							<ChevronDown aria-hidden="true" className="size-3.5 text-ink-3" />
						</button>
					}
				>
					<MenuChoice
						label={desk.tag}
						value={annotation.tag}
						options={tagNames.map((tag) => ({ value: tag, label: vocabulary.tag[tag] }))}
						onValue={(tag) => tag !== annotation.tag && props.onRetag(tag)}
					/>
				</Menu>
			</Fields>
			<StateWord
				state={annotation.state}
				stale={annotation.stale}
				tag={annotation.tag}
				className="ml-auto"
			/>
			<IconButton
				size="small"
				label={
					citeKey === null
						? citation.copyPassage
						: `${citation.copyPassage} (${keyWords(citeKey, messages)})`
				}
				aria-keyshortcuts={citeKey ?? undefined}
				icon={<Quote aria-hidden="true" className="size-4" />}
				onClick={props.onCite}
			/>
			<IconButton
				size="small"
				label={desk.closeInspector}
				icon={<X aria-hidden="true" className="size-4" />}
				onClick={props.onClose}
			/>
		</div>
	);
}
