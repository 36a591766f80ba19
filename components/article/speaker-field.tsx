"use client";

import { Plus, X } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import { floatingLook } from "@/components/ui/floating-look";
import type { SpeakerView } from "@/lib/domain/speaker";
import { foldText } from "@/lib/text/fold";

/** Whose words they are: the speakers so far, and a field that finds others while typing or makes a new one. */
export function SpeakerField(props: FieldProps) {
	const { desk } = useMessages();
	const id = useId();
	const chosen = props.chosenIds.flatMap((one) => props.speakers.find((s) => s.id === one) ?? []);
	const drop = (gone: string) => props.onChange(props.chosenIds.filter((one) => one !== gone));
	return (
		<div className="grid grid-cols-[88px_minmax(0,1fr)] items-start gap-2">
			<label htmlFor={id} className="pt-1 text-label text-ink-2">
				{desk.speaker}
			</label>
			<div className="flex min-w-0 flex-col gap-1">
				{chosen.map((speaker) => (
					<span key={speaker.id} className="flex items-center gap-1 pl-1.5 text-label">
						<span className="min-w-0 flex-1">{speaker.name}</span>
						<button
							type="button"
							aria-label={desk.dropSpeaker(speaker.name)}
							onClick={() => drop(speaker.id)}
							className="grid size-6 place-items-center rounded-[4px] text-ink-3 hover:bg-hover hover:text-ink"
						>
							<X aria-hidden="true" className="size-3.5" />
						</button>
					</span>
				))}
				<SpeakerFinder {...props} id={id} />
			</div>
		</div>
	);
}

interface FieldProps {
	readonly chosenIds: readonly string[];
	readonly speakers: readonly SpeakerView[];
	readonly onChange: (ids: string[]) => void;
	readonly onCreate: (name: string) => void;
}

interface Offer {
	readonly key: string;
	readonly words: string;
	readonly isNew: boolean;
	readonly take: () => void;
}

function SpeakerFinder(props: FieldProps & { id: string }) {
	const { desk } = useMessages();
	const [typed, setTyped] = useState("");
	const [active, setActive] = useState(0);
	const [isOpen, setOpen] = useState(false);
	const offers = isOpen ? offersFor(typed, props, desk.createSpeaker) : [];
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
					{offer.words}
				</div>
			))}
		</div>
	);
}

function offersFor(
	typed: string,
	props: FieldProps,
	createWords: (name: string) => string,
): Offer[] {
	const fold = (words: string) => foldText(words, { accents: "drop" }).text;
	const wanted = fold(typed);
	const namesOf = (speaker: SpeakerView) => [speaker.name, ...speaker.aliases].map(fold);
	const known = props.speakers
		.filter(({ id }) => !props.chosenIds.includes(id))
		.filter((speaker) => namesOf(speaker).some((name) => name.includes(wanted)))
		.slice(0, 8)
		.map((speaker) => ({
			key: speaker.id,
			words: speaker.name,
			isNew: false,
			take: () => props.onChange([...props.chosenIds, speaker.id]),
		}));
	const name = typed.trim();
	const isKnown = props.speakers.some((speaker) => namesOf(speaker).includes(wanted));
	if (name === "" || isKnown) return known;
	const create = {
		key: "new",
		words: createWords(name),
		isNew: true,
		take: () => props.onCreate(name),
	};
	return [...known, create];
}
