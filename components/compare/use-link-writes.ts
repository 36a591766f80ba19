"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import type { SaveStateName } from "@/components/shell/save-state";
import { toast } from "@/components/ui/toast";
import { useRemoval } from "@/components/writing/use-removal";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { LinkView } from "@/lib/domain/link";
import type { LinkType } from "@/lib/domain/link-types";

interface Attempt {
	readonly id: string;
	readonly body: {
		readonly revision: number | null;
		readonly dossierId: string;
		readonly fromId: string;
		readonly toId: string;
		readonly type: LinkType;
	};
}

/**
 * Places links, changes their types and removes them; placing and removing can be taken back. The save
 * state is that of the last of these. Trying again sends the same operation.
 */
export function useLinkWrites(dossierId: string) {
	const { compare, everywhere, vocabulary } = useMessages();
	const write = useWrite();
	const remove = useRemoval();
	const [last, setLast] = useState<Attempt | null>(null);

	const send = (attempt: Attempt) => {
		setLast(attempt);
		return write.send(attempt.id, attempt.body, (body) => api.placeLink(attempt.id, body));
	};
	const takeBack = (id: string) =>
		remove("links", id, { removed: compare.undone, restored: compare.restored });
	const announce = ({ id, body }: Attempt) =>
		toast({
			words: compare.placed(vocabulary.linkType[body.type]),
			action: { label: everywhere.undo, onAction: () => void takeBack(id) },
		});

	const place = async (fromId: string, toId: string, type: LinkType) => {
		const body = { revision: null, dossierId, fromId, toId, type };
		const attempt = isSame(last, body) && write.failure !== null ? last : { id: uuidv7(), body };
		const isDone = await send(attempt);
		if (isDone) announce(attempt);
		return isDone;
	};
	const retype = async (link: LinkView, type: LinkType) => {
		const ends = { fromId: link.from.annotationId, toId: link.to.annotationId };
		const attempt = { id: link.id, body: { revision: link.revision, dossierId, ...ends, type } };
		if (!(await send(attempt))) return;
		toast({ words: compare.retyped(vocabulary.linkType[type]) });
	};
	return {
		place,
		retype,
		remove: (link: LinkView) =>
			remove("links", link.id, { removed: compare.removed, restored: compare.restored }),
		retry: async () => {
			if (last === null || !(await send(last))) return false;
			if (last.body.revision === null) announce(last);
			return true;
		},
		/** The type of a link as last saved here, until the link itself says so. */
		typeOf: (link: LinkView): LinkType =>
			last?.id === link.id && last.body.revision === link.revision && write.failure === null
				? last.body.type
				: link.type,
		forget: write.forget,
		isBusy: write.isPending,
		failure: write.failure,
		saveState: saveStateOf(write.isPending, write.failure !== null),
	};
}

function isSame(last: Attempt | null, body: Attempt["body"]): last is Attempt {
	return last !== null && JSON.stringify(last.body) === JSON.stringify(body);
}

function saveStateOf(isPending: boolean, hasFailed: boolean): SaveStateName {
	if (isPending) return "saving";
	return hasFailed ? "failed" : "saved";
}
