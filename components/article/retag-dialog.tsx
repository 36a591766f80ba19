"use client";

import { useMessages } from "@/components/language/language-provider";
import { PassageQuote } from "@/components/marks/passage-quote";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { LinkView } from "@/lib/domain/link";
import type { Tag } from "@/lib/domain/tags";
import { seenFrom } from "./source-words";

/** A tag that some links of a mark would not allow. */
export interface Retag {
	readonly id: string;
	readonly tag: Tag;
	readonly links: readonly LinkView[];
}

/** Names the links that a new tag forbids, and asks whether they shall go. */
export function RetagDialog(props: {
	/** Null while nothing is asked. */
	retag: Retag | null;
	onClose: () => void;
	onConfirm: (retag: Retag) => void;
}) {
	const messages = useMessages();
	const { desk, everywhere, vocabulary } = messages;
	const { retag } = props;
	const words = desk.forbidTag;
	return (
		<Dialog
			open={retag !== null}
			onOpenChange={(open) => open || props.onClose()}
			title={retag === null ? "" : words.title(vocabulary.tag[retag.tag].toLocaleLowerCase())}
			description={retag === null ? "" : words.text(retag.links.length)}
			closeLabel={everywhere.close}
			footer={
				<>
					<Button onClick={props.onClose}>{everywhere.cancel}</Button>
					<Button variant="danger" onClick={() => retag !== null && props.onConfirm(retag)}>
						{words.confirm}
					</Button>
				</>
			}
		>
			<div className="flex flex-col gap-3">
				{retag?.links.map((link) => {
					const seen = seenFrom(link, retag.id, messages);
					return <PassageQuote key={link.id} passage={seen.far} lead={seen.words} withTitle />;
				})}
			</div>
		</Dialog>
	);
}
