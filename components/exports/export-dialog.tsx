"use client";

import { Download } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { ChoiceField } from "@/components/ui/choice-field";
import { Dialog } from "@/components/ui/dialog";
import { Link } from "@/components/ui/link";
import { csvSeparatorNames } from "@/lib/domain/csv-separators";
import {
	type ExportFormatName,
	type ExportScope,
	formatsOf,
	holdsTables,
} from "@/lib/domain/export-format-names";
import { type MarksFilter, marksFilterNames } from "@/lib/domain/marks-filters";
import { DownloadStatus } from "./download-status";
import { type ExportChoice, exportAddress } from "./export-choice";
import type { ExportPlace } from "./export-place";
import { FormatChoice } from "./format-choice";
import { NarrowingFields } from "./narrowing-fields";
import { Preview } from "./preview";
import { useDownload } from "./use-download";
import { usePreview } from "./use-preview";

/** What to export, as what and how much of it, its first page, and the download of it. */
export function ExportDialog(props: {
	places: readonly [ExportPlace, ...ExportPlace[]];
	onClose: () => void;
}) {
	const { everywhere, exports } = useMessages();
	const formId = useId();
	const { state, start, stop } = useDownload();
	const preview = usePreview();
	const [place, setPlace] = useState(props.places[0]);
	const [choice, setChoice] = useState<ExportChoice>(() => choiceFor(place.scope));
	const change = (part: Partial<ExportChoice>) => {
		stop();
		preview.forget();
		setChoice({ ...choice, ...part });
	};
	const move = (next: ExportPlace) => {
		const formats: readonly ExportFormatName[] = formatsOf[next.scope];
		setPlace(next);
		change(formats.includes(choice.format) ? {} : { format: formatsOf[next.scope][0] });
	};
	const submit = (event: FormEvent) => {
		event.preventDefault();
		void start(exportAddress(place, choice));
	};
	return (
		<Dialog
			open
			size="medium"
			onOpenChange={props.onClose}
			title={exports.heading[place.kind]}
			description={exports.checked}
			closeLabel={everywhere.close}
			footer={
				<>
					<Button onClick={props.onClose}>{everywhere.close}</Button>
					<Button
						variant="main"
						type="submit"
						form={formId}
						busy={state.kind === "running"}
						icon={<Download aria-hidden="true" className="size-4" />}
					>
						{exports.download}
					</Button>
				</>
			}
		>
			<form id={formId} onSubmit={submit} className="flex flex-col gap-5">
				<PlaceChoice places={props.places} value={place} onValue={move} />
				<FormatChoice
					formats={formatsOf[place.scope]}
					value={choice.format}
					onValue={(format) => change({ format })}
				/>
				{place.hasBackup && <BackupLine dossierId={place.dossierId} onLeave={props.onClose} />}
				<MarksChoice value={choice.marks} onValue={(marks) => change({ marks, states: [] })} />
				<NarrowingFields dossierId={place.dossierId} choice={choice} onChange={change} />
				{holdsTables[choice.format] && (
					<ChoiceField
						legend={exports.separatorLabel}
						options={csvSeparatorNames.map((value) => ({
							value,
							label: exports.separator[value],
						}))}
						value={choice.separator}
						onValue={(separator) => change({ separator })}
					/>
				)}
				<Preview
					state={preview.state}
					onShow={() => void preview.show(exportAddress(place, choice, { preview: "yes" }))}
				/>
				<DownloadStatus state={state} />
			</form>
		</Dialog>
	);
}

/** Where everything is to be had that no format can carry. */
function BackupLine({ dossierId, onLeave }: { dossierId: string; onLeave: () => void }) {
	const words = useMessages().exports.backup;
	return (
		<p className="text-xs text-pretty text-ink-2">
			{words.text}{" "}
			<Link
				href={`/dossiers/${dossierId}/settings#dossier-backup`}
				className="text-accent underline"
				onClick={onLeave}
			>
				{words.link}
			</Link>
		</p>
	);
}

function choiceFor(scope: ExportScope): ExportChoice {
	const nothing = { tags: [], states: [], memberIds: [], from: "", until: "" };
	return { format: formatsOf[scope][0], marks: "approved", separator: "comma", ...nothing };
}

function PlaceChoice(props: {
	places: readonly ExportPlace[];
	value: ExportPlace;
	onValue: (place: ExportPlace) => void;
}) {
	const { exports } = useMessages();
	if (props.places.length === 1) return null;
	return (
		<ChoiceField
			legend={exports.placeLabel}
			options={props.places.map(({ kind }) => ({ value: kind, label: exports.place[kind] }))}
			value={props.value.kind}
			onValue={(kind) => {
				const chosen = props.places.find((place) => place.kind === kind);
				if (chosen !== undefined) props.onValue(chosen);
			}}
		/>
	);
}

function MarksChoice(props: { value: MarksFilter; onValue: (marks: MarksFilter) => void }) {
	const { exports } = useMessages();
	return (
		<div>
			<ChoiceField
				legend={exports.marksLabel}
				options={marksFilterNames.map((value) => ({ value, label: exports.marks[value].name }))}
				{...props}
			/>
			<p className="mt-1.5 text-xs text-pretty text-ink-2 first-letter:uppercase">
				{exports.marks[props.value].meaning}.
			</p>
		</div>
	);
}
