"use client";

import { Download } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { ChoiceField } from "@/components/ui/choice-field";
import { Dialog } from "@/components/ui/dialog";
import { type CsvSeparator, csvSeparatorNames } from "@/lib/domain/csv-separators";
import {
	type ExportFormatName,
	type ExportScope,
	formatsOf,
	holdsTables,
} from "@/lib/domain/export-format-names";
import { type MarksFilter, marksFilterNames } from "@/lib/domain/marks-filters";
import { DownloadStatus } from "./download-status";
import { FormatChoice } from "./format-choice";
import { useDownload } from "./use-download";

const pathOf: Record<ExportScope, string> = { article: "/articles", dossier: "/dossiers" };

/** What to export an article or a dossier as, and the download of it. */
export function ExportDialog(props: { scope: ExportScope; id: string; onClose: () => void }) {
	const { everywhere, exports } = useMessages();
	const formId = useId();
	const { state, start, stop } = useDownload();
	const [choice, setChoice] = useState<Choice>({
		format: formatsOf[props.scope][0],
		marks: "approved",
		separator: "comma",
	});
	const change = (part: Partial<Choice>) => {
		stop();
		setChoice({ ...choice, ...part });
	};
	const submit = (event: FormEvent) => {
		event.preventDefault();
		void start(`${pathOf[props.scope]}/${props.id}/export?${new URLSearchParams({ ...choice })}`);
	};
	return (
		<Dialog
			open
			size="medium"
			onOpenChange={props.onClose}
			title={exports.heading[props.scope]}
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
				<FormatChoice
					formats={formatsOf[props.scope]}
					value={choice.format}
					onValue={(format) => change({ format })}
				/>
				<MarksChoice value={choice.marks} onValue={(marks) => change({ marks })} />
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
				<DownloadStatus state={state} />
			</form>
		</Dialog>
	);
}

interface Choice {
	readonly format: ExportFormatName;
	readonly marks: MarksFilter;
	readonly separator: CsvSeparator;
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
