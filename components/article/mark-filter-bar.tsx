"use client";

import { ListFilter, X } from "lucide-react";
import { useKeys } from "@/components/keys/use-keys";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { SelectField } from "@/components/ui/select-field";
import { isFiltering, nobody } from "@/lib/desk/mark-filter";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import { reviewStateNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import type { DeskFilter } from "./use-mark-filter";

interface BarProps extends DeskFilter {
	readonly view: DeskView;
	readonly filtered: {
		readonly all: number;
		readonly through: number;
		readonly isSelectedOutside: boolean;
	};
}

/** Chooses which marks are shown, and says at any time that not all are. */
export function MarkFilterBar(props: BarProps) {
	const { marking } = useMessages();
	const { keyOf } = useKeys();
	const { filter, filtered } = props;
	const words = marking.filter;
	const isOn = isFiltering(filter);
	return (
		<div className="flex flex-wrap items-center gap-2">
			<Popover
				label={words.title}
				open={props.isOpen}
				onOpenChange={props.setOpen}
				trigger={
					<Button
						size="small"
						data-filter=""
						className="scroll-mt-24 scroll-mb-80"
						keyHint={keyOf("filter") ?? undefined}
						icon={<ListFilter aria-hidden="true" className="size-4" />}
					>
						{words.title}
					</Button>
				}
			>
				<Choices {...props} />
			</Popover>
			{isOn && (
				<Button
					size="small"
					variant="quiet"
					icon={<X aria-hidden="true" className="size-4" />}
					onClick={props.clear}
				>
					{words.clear}
				</Button>
			)}
			<p role="status" className="basis-full text-xs text-ink-2 empty:hidden">
				{isOn && words.count(filtered.through, filtered.all)}
				{isOn && filtered.isSelectedOutside && ` ${words.outside}`}
			</p>
		</div>
	);
}

/** Says above the text of a narrow screen, where the margin is far, that marks are kept back. */
export function FilteredNotice(props: Pick<BarProps, "filter" | "filtered" | "clear">) {
	const { marking } = useMessages();
	const { through, all } = props.filtered;
	if (!isFiltering(props.filter)) return null;
	return (
		<div className="flex flex-wrap items-center justify-between gap-2 border-b border-line bg-info-bg px-4 py-1.5 text-label min-[1100px]:hidden">
			{marking.filter.count(through, all)}
			<Button size="small" onClick={props.clear}>
				{marking.filter.clear}
			</Button>
		</div>
	);
}

/** Goes to the filter, wherever it stands, and opens it. */
export function openFilter(filter: Pick<DeskFilter, "setOpen">): void {
	document.querySelector("[data-filter]")?.scrollIntoView({ block: "nearest" });
	filter.setOpen(true);
}

function Choices({ filter, choose, view }: BarProps) {
	const { marking, vocabulary } = useMessages();
	const words = marking.filter;
	const all = { value: "", label: words.all } as const;
	return (
		<div className="flex flex-col gap-3">
			<SelectField
				label={words.tag}
				value={filter.tag ?? ""}
				options={[all, ...tagNames.map((value) => ({ value, label: vocabulary.tag[value] }))]}
				onValue={(tag) => choose({ tag: tag === "" ? null : tag })}
			/>
			<SelectField
				label={words.state}
				value={filter.state ?? ""}
				options={[
					all,
					...reviewStateNames.map((value) => ({ value, label: vocabulary.reviewState[value] })),
				]}
				onValue={(state) => choose({ state: state === "" ? null : state })}
			/>
			<SelectField
				label={words.author}
				value={filter.authorId ?? ""}
				options={[all, ...withChosen(authorsOf(view.annotations), filter.authorId)]}
				onValue={(id) => choose({ authorId: id === "" ? null : id })}
			/>
			<SelectField
				label={words.speaker}
				value={filter.speakerId ?? ""}
				options={[
					all,
					{ value: nobody, label: words.nobody },
					...withChosen(speakersOf(view), filter.speakerId === nobody ? null : filter.speakerId),
				]}
				onValue={(id) => choose({ speakerId: id === "" ? null : id })}
			/>
		</div>
	);
}

interface Named {
	readonly value: string;
	readonly label: string;
}

/** Who made marks here, by name. */
function authorsOf(annotations: readonly AnnotationView[]): readonly Named[] {
	const names = new Map(annotations.map(({ author }) => [author.id, author.name]));
	return byLabel([...names].map(([value, label]) => ({ value, label })));
}

/** Whose words are marked here, by name. */
function speakersOf({ annotations, speakers }: DeskView): readonly Named[] {
	const here = new Set(annotations.flatMap(({ speakerIds }) => speakerIds));
	return byLabel(
		speakers.filter(({ id }) => here.has(id)).map(({ id, name }) => ({ value: id, label: name })),
	);
}

/** What an address asks for stays to be seen where no mark is like that. */
function withChosen(named: readonly Named[], chosen: string | null): readonly Named[] {
	const isThere = chosen === null || named.some(({ value }) => value === chosen);
	return isThere ? named : [...named, { value: chosen, label: "–" }];
}

function byLabel(named: Named[]): readonly Named[] {
	return named.sort((a, b) => a.label.localeCompare(b.label));
}
