"use client";

import { Fragment, type ReactNode } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { eventTypes, type SubjectKind } from "@/lib/domain/event-types";
import type { EventView } from "@/lib/domain/events";
import type { Messages } from "@/lib/i18n/messages";
import { eventAddress, eventParts } from "./event-parts";
import { cutSentence } from "./sentence";

/** What happened, in a sentence of the reader's language, with the way to where it happened. */
export function EventSentence(props: { event: EventView; dossierId: string }) {
	const { event, dossierId } = props;
	const messages = useMessages();
	const words = eventParts(event, messages, useLanguage());
	const nodes = new Map<string, ReactNode>([
		...words,
		[
			"who",
			<b key="who" className="font-medium">
				{event.actor?.name ?? messages.activity.system}
			</b>,
		],
		["what", <Subject key="what" event={event} address={eventAddress(event, dossierId)} />],
	]);
	const pieces = cutSentence(messages.activity.sentence[event.type], new Set(nodes.keys()));
	return (
		<p className="text-pretty-safe">
			{pieces.map((piece, n) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a sentence may say a word or a part twice, and its order is fixed
				<Fragment key={n}>{"part" in piece ? nodes.get(piece.part) : piece.words}</Fragment>
			))}
			.
		</p>
	);
}

/** How the words of a thing stand in a sentence: quoted as they are in an article, as a title, or as a name. */
const looks: Record<
	SubjectKind,
	{ readonly className: string; readonly say: (label: string, messages: Messages) => string }
> = {
	member: { className: "font-medium", say: plainly },
	token: { className: "font-medium", say: plainly },
	scale: { className: "font-medium", say: plainly },
	sharing: { className: "font-medium", say: plainly },
	webhook: { className: "font-medium", say: plainly },
	speaker: { className: "font-medium", say: plainly },
	dossier: { className: "font-serif", say: quoted },
	article: { className: "font-serif", say: quoted },
	statement: { className: "font-serif", say: quoted },
	annotation: { className: "font-serif", say: quoted },
	link: { className: "font-serif", say: quoted },
	membership: { className: "font-serif", say: quoted },
	evidence: { className: "font-serif", say: quoted },
	round: { className: "font-medium", say: plainly },
	thread: { className: "font-serif", say: quoted },
	message: { className: "font-serif", say: quoted },
	share: { className: "font-serif", say: quoted },
};

function Subject({ event, address }: { event: EventView; address: string | null }) {
	const messages = useMessages();
	const kind = eventTypes[event.type].subject;
	if (event.label === null) return messages.activity.subject[kind];
	const { className, say } = looks[kind];
	const words = say(event.label, messages);
	if (address === null) return <span className={className}>{words}</span>;
	return (
		<Link
			href={address}
			className={classNames(
				"underline decoration-line-3 underline-offset-2 hover:decoration-current",
				className,
			)}
		>
			{words}
		</Link>
	);
}

function quoted(label: string, { everywhere }: Messages): string {
	return everywhere.quote(label);
}

function plainly(label: string): string {
	return label;
}
