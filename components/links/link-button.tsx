"use client";

import { SlidersHorizontal } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { LinkView } from "@/lib/domain/link";
import { LinkDetails, type LinkEditing } from "./link-details";

/** A link by the word of its type; pressed, it opens to all that it says of itself. */
export function LinkButton(props: { link: LinkView; editing: LinkEditing }) {
	const { linking, vocabulary } = useMessages();
	const { link } = props;
	const type = vocabulary.linkType[link.type];
	return (
		<Popover
			label={`${type}, ${linking.details}`}
			side="top"
			trigger={
				<Button
					size="small"
					aria-label={`${type}, ${linking.details}`}
					icon={<SlidersHorizontal aria-hidden="true" className="size-3.5" />}
				>
					{type}
				</Button>
			}
		>
			<LinkDetails {...props.editing} link={link} onLeave={() => undefined} />
		</Popover>
	);
}
