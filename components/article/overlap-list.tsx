"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { useMessages } from "@/components/language/language-provider";
import { TagChip } from "@/components/marks/tag-chip";
import { floatingLook } from "@/components/ui/floating-look";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { BarPlace } from "./selection-bar";
import { quoteOf } from "./use-desk-actions";

/** All marks over the words that were clicked, shortest first, to choose from. */
export function OverlapList(props: {
	annotations: readonly AnnotationView[];
	place: BarPlace;
	onChoose: (id: string) => void;
	onClose: () => void;
	/** Left by the keyboard: the text takes the focus again. */
	onLeave: () => void;
}) {
	const messages = useMessages();
	const list = useRef<HTMLFieldSetElement>(null);
	const { onClose } = props;
	useEffect(() => {
		list.current?.querySelector("button")?.focus();
		const leave = (event: PointerEvent) => {
			if (event.target instanceof Node && !list.current?.contains(event.target)) onClose();
		};
		document.addEventListener("pointerdown", leave);
		return () => document.removeEventListener("pointerdown", leave);
	}, [onClose]);
	return (
		<fieldset
			ref={list}
			style={{ top: props.place.top, left: props.place.left }}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return moveFocus(event);
				event.stopPropagation();
				onClose();
				props.onLeave();
			}}
			className={`${floatingLook} absolute w-80 max-w-[calc(100vw-32px)] p-1`}
		>
			<legend className="sr-only">{messages.desk.overlapping(props.annotations.length)}</legend>
			<p aria-hidden="true" className="px-2 pt-1 pb-1.5 text-xs text-ink-2">
				{messages.desk.overlapping(props.annotations.length)}
			</p>
			{props.annotations.map((annotation) => (
				<button
					key={annotation.id}
					type="button"
					onClick={() => {
						props.onChoose(annotation.id);
						props.onLeave();
					}}
					className="flex w-full flex-col items-start gap-0.5 rounded-[5px] px-2 py-1.5 text-left hover:bg-hover"
				>
					<TagChip tag={annotation.tag} size="small" />
					<span className="line-clamp-2 font-serif text-[0.9375rem] leading-snug">
						{quoteOf(annotation, messages)}
					</span>
				</button>
			))}
		</fieldset>
	);
}

/** The arrows go from one to the next, and round. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
	const by = steps[event.key];
	if (by === undefined) return;
	event.preventDefault();
	const choices = [...event.currentTarget.querySelectorAll("button")];
	const at = choices.findIndex((choice) => choice.matches(":focus"));
	choices.at((at + by) % choices.length)?.focus();
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
