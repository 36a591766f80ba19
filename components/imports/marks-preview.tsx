"use client";

import type { ReactNode } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Label } from "@/components/ui/label";
import { SelectField } from "@/components/ui/select-field";
import type { ImportMarks, MarksChoice } from "@/lib/domain/import-marks";
import { linkTypeNames } from "@/lib/domain/link-types";
import { tagNames } from "@/lib/domain/tags";
import { type MarksSum, sumMarks } from "./marks-sum";

interface PreviewProps {
	readonly marks: ImportMarks;
	readonly choice: MarksChoice;
	readonly onChoice: (choice: MarksChoice) => void;
	readonly disabled: boolean;
}

/** What a file marks in its text: how much comes along as what, what each label is here, and what stays behind. */
export function MarksPreview(props: PreviewProps) {
	const { marks, choice } = props;
	const { importMarks: words, vocabulary } = useMessages();
	const sum = sumMarks(marks, choice);
	const tags = sum.tags.map(({ tag, count }) =>
		words.ofTag(count, (count === 1 ? vocabulary.tag : vocabulary.tags)[tag]),
	);
	const links = sum.links === 0 ? "" : words.links(sum.links);
	return (
		<section aria-label={words.title} className="flex flex-col gap-3 border-t border-line pt-4">
			<Label as="h3">{words.title}</Label>
			<p className="text-pretty text-xs text-ink-2">{words.lead(words.format[marks.format])}</p>
			<p role="status" className="font-medium">
				{tags.length === 0 ? words.none : words.along(tags.join(", "), links)}
			</p>
			<LabelChoices {...props} />
			<RelationChoices {...props} />
			<Behind marks={marks} sum={sum} />
		</section>
	);
}

/** No tag and no type of link is called so. */
const nothing = "none";

function LabelChoices({ marks, choice, onChoice, disabled }: PreviewProps) {
	const { importMarks: words, vocabulary } = useMessages();
	const options = [
		...tagNames.map((value) => ({ value, label: vocabulary.tag[value] })),
		{ value: nothing, label: words.leaveOut },
	];
	return (
		<Choices legend={words.labels}>
			{marks.labels.map(({ label, count }) => (
				<SelectField
					key={label}
					label={words.labelled(label || words.unnamed, count)}
					options={options}
					value={choice.labels.find((one) => one.label === label)?.tag ?? nothing}
					disabled={disabled}
					onValue={(value) => {
						const tag = tagNames.find((one) => one === value) ?? null;
						const labels = choice.labels.map((one) => (one.label === label ? { label, tag } : one));
						onChoice({ ...choice, labels });
					}}
				/>
			))}
		</Choices>
	);
}

function RelationChoices({ marks, choice, onChoice, disabled }: PreviewProps) {
	const { importMarks: words, vocabulary } = useMessages();
	const options = [
		...linkTypeNames.map((value) => ({ value, label: vocabulary.linkType[value] })),
		{ value: nothing, label: words.leaveOut },
	];
	const countOf = (label: string) =>
		marks.relations.reduce((sum, one) => sum + (one.label === label ? one.count : 0), 0);
	return (
		<Choices legend={words.relations}>
			{choice.relations.map(({ label, type: chosen }) => (
				<SelectField
					key={label}
					label={words.related(label || words.unnamed, countOf(label))}
					options={options}
					value={chosen ?? nothing}
					disabled={disabled}
					onValue={(value) => {
						const type = linkTypeNames.find((one) => one === value) ?? null;
						const relations = choice.relations.map((one) =>
							one.label === label ? { label, type } : one,
						);
						onChoice({ ...choice, relations });
					}}
				/>
			))}
		</Choices>
	);
}

function Choices({ legend, children }: { legend: string; children: readonly ReactNode[] }) {
	if (children.length === 0) return null;
	return (
		<fieldset className="min-w-0">
			<legend className="mb-1.5 text-label font-medium">{legend}</legend>
			<div className="grid gap-3 sm:grid-cols-2">{children}</div>
		</fieldset>
	);
}

function Behind({ marks, sum }: { marks: ImportMarks; sum: MarksSum }) {
	const { importMarks: words, vocabulary } = useMessages();
	const left = Object.entries(words.left);
	const lines = [
		...(sum.leftOut > 0 ? [words.leftOut(sum.leftOut)] : []),
		...(sum.relationsLeftOut > 0 ? [words.relationsLeftOut(sum.relationsLeftOut)] : []),
		...sum.forbidden.map(({ type, from, to, count }) =>
			words.forbidden(count, vocabulary.linkType[type], vocabulary.tag[from], vocabulary.tag[to]),
		),
		...marks.left.flatMap(
			({ code, count }) => left.find(([name]) => name === code)?.[1](count) ?? [],
		),
	];
	return (
		<div className="flex flex-col gap-2 text-xs text-ink-2">
			{marks.repaired > 0 && <p>{words.repaired(marks.repaired)}</p>}
			{marks.unknownSpeakers.length > 0 && (
				<p>{words.speakers(marks.unknownSpeakers.join(", "))}</p>
			)}
			{lines.length > 0 && (
				<div>
					<p className="font-medium">{words.behind}</p>
					<ul className="list-disc pl-4">
						{lines.map((line) => (
							<li key={line}>{line}</li>
						))}
					</ul>
				</div>
			)}
			{marks.unplacedCount > 0 && <Unplaced marks={marks} />}
		</div>
	);
}

function Unplaced({ marks }: { marks: ImportMarks }) {
	const { importMarks: words } = useMessages();
	const reasons = Object.entries(words.reason);
	const more = marks.unplacedCount - marks.unplaced.length;
	return (
		<div>
			<p className="font-medium text-attention">{words.unplaced(marks.unplacedCount)}</p>
			<ul className="max-h-60 list-disc overflow-y-auto pl-4 break-words">
				{marks.unplaced.map(({ label, quote, code }, n) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed
					<li key={n}>
						<bdi className="font-medium">{label || words.unnamed}</bdi>{" "}
						{quote !== "" && <bdi className="italic">{quote}</bdi>} –{" "}
						{reasons.find(([name]) => name === code)?.[1]}
					</li>
				))}
				{more > 0 && <li>{words.more(more)}</li>}
			</ul>
		</div>
	);
}
