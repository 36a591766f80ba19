"use client";

import { useMessages } from "@/components/language/language-provider";
import { TagSign } from "@/components/marks/tag-sign";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type Tag, tagNames, tagRow } from "@/lib/domain/tags";

/** Asks which tag selected words get, before they can be linked. */
export function FirstTagDialog(props: {
	open: boolean;
	onClose: () => void;
	onChoose: (tag: Tag) => void;
}) {
	const { desk, everywhere, vocabulary } = useMessages();
	return (
		<Dialog
			open={props.open}
			onOpenChange={(open) => open || props.onClose()}
			title={desk.firstTag.title}
			description={desk.firstTag.text}
			closeLabel={everywhere.close}
		>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the tags work wherever the focus is in here */}
			<div
				className="flex flex-wrap gap-2"
				onKeyDown={(event) => {
					const tag = tagNames.find((candidate) => tagRow(candidate).key === event.key);
					if (tag === undefined) return;
					event.preventDefault();
					props.onChoose(tag);
				}}
			>
				{tagNames.map((tag) => (
					<Button
						key={tag}
						keyHint={tagRow(tag).key}
						icon={<TagSign tag={tag} size="small" />}
						onClick={() => props.onChoose(tag)}
					>
						{vocabulary.tag[tag]}
					</Button>
				))}
			</div>
		</Dialog>
	);
}
