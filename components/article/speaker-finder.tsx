"use client";

import { Plus } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import { floatingLook } from "@/components/ui/floating-look";
import type { SpeakerView } from "@/lib/domain/speaker";
import type { Messages } from "@/lib/i18n/messages";
import { offerSpeakers, type SpeakerOffers } from "./speaker-offers";

interface Offer {
	readonly key: string;
	readonly words: string;
	/** The other name by which a speaker was found. */
	readonly alias: string | null;
	readonly isNew: boolean;
	readonly take: () => void;
}

/** A field that finds speakers while one types, by any of their names, or makes a new one. */
export function SpeakerFinder(props: {
	id: string;
	chosenIds: readonly string[];
	speakers: readonly SpeakerView[];
	onChoose: (id: string) => void;
	onCreate: (name: string) => void;
}) {
	const { desk } = useMessages();
	const [typed, setTyped] = useState("");
	const [active, setActive] = useState(0);
	const [isOpen, setOpen] = useState(false);
	const offers = isOpen
		? toOffers(offerSpeakers(typed, props.speakers, props.chosenIds), props, desk)
		: [];
	const listId = `${props.id}-list`;
	const take = (offer: Offer | undefined) => {
		offer?.take();
		setTyped("");
		setActive(0);
		setOpen(false);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step !== undefined) {
			setOpen(true);
			setActive(Math.min(Math.max(active + step, 0), Math.max(0, offers.length - 1)));
		} else if (event.key === "Enter") take(offers[active]);
		else if (event.key === "Escape" && isOpen) setOpen(false);
		else return;
		event.preventDefault();
	};
	return (
		<div className="relative">
			<input
				id={props.id}
				role="combobox"
				aria-expanded={offers.length > 0}
				aria-controls={listId}
				aria-autocomplete="list"
				aria-activedescendant={offers[active] && `${listId}-${active}`}
				autoComplete="off"
				value={typed}
				placeholder={desk.speakerPlaceholder}
				onChange={(event) => {
					setTyped(event.currentTarget.value);
					setActive(0);
					setOpen(true);
				}}
				onFocus={() => setOpen(true)}
				onBlur={() => setOpen(false)}
				onKeyDown={onKeyDown}
				className="h-7 w-full rounded-[5px] border border-transparent bg-transparent px-1.5 text-label placeholder:text-ink-3 hover:border-line-3 focus:border-line-3 focus:bg-sheet"
			/>
			<OfferList id={listId} offers={offers} active={active} onTake={take} />
			<span role="status" className="sr-only">
				{isOpen && desk.speakerOptions(offers.length)}
			</span>
		</div>
	);
}

function OfferList(props: {
	id: string;
	offers: readonly Offer[];
	active: number;
	onTake: (offer: Offer) => void;
}) {
	const { desk } = useMessages();
	return (
		<div
			id={props.id}
			role="listbox"
			aria-label={desk.speaker}
			className={classNames(
				floatingLook,
				"absolute top-8 left-0 max-h-56 w-full min-w-56 overflow-y-auto p-1",
				props.offers.length === 0 && "hidden",
			)}
		>
			{props.offers.map((offer, n) => (
				// biome-ignore lint/a11y/useKeyWithClickEvents: the field beside it has the keys of the list
				<div
					key={offer.key}
					id={`${props.id}-${n}`}
					role="option"
					tabIndex={-1}
					aria-selected={n === props.active}
					// Keeps the focus in the field, whose blur closes the list.
					onMouseDown={(event) => event.preventDefault()}
					onClick={() => props.onTake(offer)}
					className="flex min-h-7 cursor-pointer items-center gap-1.5 rounded-[5px] px-2 py-1 text-label hover:bg-hover aria-selected:bg-hover"
				>
					{offer.isNew && <Plus aria-hidden="true" className="size-3.5" />}
					<span className="min-w-0">
						{offer.words}
						{offer.alias !== null && (
							<span className="block text-xs text-ink-2">{desk.speakerAlias(offer.alias)}</span>
						)}
					</span>
				</div>
			))}
		</div>
	);
}

function toOffers(
	{ known, newName }: SpeakerOffers,
	to: { readonly onChoose: (id: string) => void; readonly onCreate: (name: string) => void },
	desk: Messages["desk"],
): Offer[] {
	const found = known.map(({ speaker, alias }) => ({
		...{ key: speaker.id, words: speaker.name, alias, isNew: false },
		take: () => to.onChoose(speaker.id),
	}));
	if (newName === null) return found;
	const words = desk.createSpeaker(newName);
	return [
		...found,
		{ key: "new", words, alias: null, isNew: true, take: () => to.onCreate(newName) },
	];
}
