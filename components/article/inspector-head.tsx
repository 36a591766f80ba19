"use client";

import { ChevronDown, X } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import { TagChip } from "@/components/marks/tag-chip";
import { IconButton } from "@/components/ui/button";
import { Fields } from "@/components/ui/fields";
import { Menu, MenuChoice } from "@/components/ui/menu";
import type { AnnotationView } from "@/lib/domain/annotation";
import { type Tag, tagNames } from "@/lib/domain/tags";

/** The open mark's tag, which can be changed, its state, and the way out. */
export function InspectorHead(props: {
	annotation: AnnotationView;
	onRetag: (tag: Tag) => void;
	onClose: () => void;
}) {
	const { annotation } = props;
	const { desk, vocabulary } = useMessages();
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
				label={desk.closeInspector}
				icon={<X aria-hidden="true" className="size-4" />}
				onClick={props.onClose}
			/>
		</div>
	);
}
