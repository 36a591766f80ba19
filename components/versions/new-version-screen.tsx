"use client";

import { useState } from "react";
import { ImportSources } from "@/components/imports/import-sources";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PillButton } from "@/components/ui/pill";
import { FailureNotice } from "@/components/writing/failure-notice";
import type { VersionView } from "@/lib/domain/article";
import { CorrectEditor } from "./correct-editor";
import { FateCounts } from "./fate-counts";
import { FatedMarkCard } from "./fated-mark-card";
import { type Prepared, useNewVersion } from "./use-new-version";
import { type VersionsContext, VersionsPage } from "./versions-page";

const ways = ["replace", "correct"] as const;

/** A new text for an article: brought in or corrected, and what it does to the marks, before anything is saved. */
export function NewVersionScreen(props: {
	context: VersionsContext;
	version: VersionView;
	fetchesPages: boolean;
}) {
	const { context, version } = props;
	const words = useMessages().versions.make;
	const [way, setWay] = useState<(typeof ways)[number]>("replace");
	const making = useNewVersion(context);
	const { prepared } = making;
	const { language } = context.article;
	return (
		<VersionsPage context={context} title={words.title(version.number + 1)} intro={words.intro}>
			{prepared === null && (
				<fieldset aria-label={words.ways} className="flex flex-wrap gap-2">
					{ways.map((one) => (
						<PillButton
							key={one}
							pressed={way === one}
							onClick={() => {
								setWay(one);
								making.leave();
							}}
						>
							{words[one]}
						</PillButton>
					))}
				</fieldset>
			)}
			<FailureNotice failure={making.failure} />
			<p role="status" className="text-ink-2 empty:hidden">
				{making.isReading && words.previewing}
			</p>
			{/* Kept while its preview is looked at, so that it can be gone on with. */}
			<div hidden={prepared !== null}>
				{way === "replace" ? (
					<ImportSources
						onTexts={([text]) => (text === undefined ? Promise.resolve(false) : making.take(text))}
						onMany={([file]) => {
							if (file !== undefined) void making.take({ name: file.name, bytes: file });
						}}
						fetchesPages={props.fetchesPages}
					/>
				) : (
					<CorrectEditor
						version={version}
						language={language}
						isPending={making.isReading}
						onPreview={making.correct}
					/>
				)}
			</div>
			{prepared !== null && (
				<PreparedText
					prepared={prepared}
					number={version.number + 1}
					language={language}
					isSaving={making.isSaving}
					onSave={() => void making.save()}
					onLeave={making.leave}
				/>
			)}
		</VersionsPage>
	);
}

function PreparedText(props: {
	prepared: Prepared;
	number: number;
	language: string;
	isSaving: boolean;
	onSave: () => void;
	onLeave: () => void;
}) {
	const { preview, source } = props.prepared;
	const words = useMessages().versions.make;
	const { counts, marks } = preview;
	const all = counts.kept + counts.moved + counts.changed + counts.lost;
	const leave = source.kind === "corrected" ? words.correctedAgain : words.again;
	if (preview.same)
		return (
			<Notice live tone="attention" action={<Button onClick={props.onLeave}>{leave}</Button>}>
				{words.unchanged}
			</Notice>
		);
	return (
		<div className="flex flex-col gap-4">
			<p role="status" className="font-medium">
				{words.words(preview.words.added, preview.words.removed)}
			</p>
			{all === 0 ? <p className="text-ink-2">{words.noMarks}</p> : <FateCounts counts={counts} />}
			{all > 0 && marks.length === 0 && <p className="text-ink-2">{words.none}</p>}
			<div className="flex flex-wrap gap-2">
				<Button variant="main" busy={props.isSaving} onClick={props.onSave}>
					{words.save(props.number)}
				</Button>
				<Button variant="quiet" onClick={props.onLeave}>
					{leave}
				</Button>
			</div>
			{marks.map((mark) => (
				<FatedMarkCard key={mark.annotationId} mark={mark} language={props.language} />
			))}
		</div>
	);
}
