"use client";

import { percentOf } from "@/components/copies/copy-words";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { FateCounts } from "@/components/versions/fate-counts";
import { type TwinReason, twinReasons } from "@/lib/domain/desk";
import { type AsVersion, entryStates, type ImportEntry } from "./import-entries";
import type { Twin } from "./use-import";

/** Whether a text that is here already for this reason can still be a new one for the article that has it. */
const canBeVersion: Record<TwinReason, boolean> = {
	"same-bytes": false,
	"same-text": false,
	"same-address": true,
	"near-copy": true,
};

interface TwinsProps {
	readonly entry: ImportEntry;
	readonly twins: readonly Twin[];
	/** Of which article the text is to be the next version; null for an article of its own. */
	readonly onMean: (twin: Twin | null) => void;
}

/** What is here already that a text may be, by each reason for thinking so; or what it does to the article it is to be a version of. */
export function ImportTwins(props: TwinsProps) {
	const { asVersion } = props.entry;
	if (asVersion !== null) return <Meant {...props} asVersion={asVersion} />;
	const reasons = twinReasons.filter((reason) => props.twins.some(({ by }) => by === reason));
	return reasons.map((reason) => <TwinsOf key={reason} {...props} reason={reason} />);
}

function TwinsOf({ entry, twins, reason, onMean }: TwinsProps & { reason: TwinReason }) {
	const words = useMessages().imports;
	return (
		<Notice tone="attention" title={words.twins[reason]}>
			<ul className="my-1 flex flex-col gap-2">
				{twins
					.filter(({ by }) => by === reason)
					.map((twin) => (
						<li key={twin.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
							<span className="min-w-0 flex-1 basis-40 break-words">
								<Link href={`/articles/${twin.id}`} target="_blank" className="underline">
									{twin.title}
								</Link>
								{twin.share !== null && <span> · {words.twins.share(percentOf(twin.share))}</span>}
							</span>
							{canBeVersion[reason] && (
								<Button
									size="small"
									aria-label={words.asVersion.chooseLabel(twin.title)}
									disabled={entryStates[entry.state].busy}
									onClick={() => onMean(twin)}
								>
									{words.asVersion.choose}
								</Button>
							)}
						</li>
					))}
			</ul>
			<p>{canBeVersion[reason] ? words.asVersion.hint : words.twinsHint}</p>
		</Notice>
	);
}

/** What a text does to the marks of the article that it is to be a version of, and the way back. */
function Meant({ entry, asVersion, onMean }: TwinsProps & { asVersion: AsVersion }) {
	const { imports, versions } = useMessages();
	const words = imports.asVersion;
	const { title, articleId, preview } = asVersion;
	const all = Object.values(preview.counts).reduce((sum, count) => sum + count, 0);
	return (
		<div className="flex flex-col gap-3">
			<p className="text-pretty">
				{words.of}{" "}
				<Link href={`/articles/${articleId}`} target="_blank" className="underline">
					{title}
				</Link>
			</p>
			{preview.same ? (
				<Notice live tone="attention" title={versions.make.unchanged} />
			) : (
				<>
					<p role="status">{versions.make.words(preview.words.added, preview.words.removed)}</p>
					{all === 0 ? (
						<p className="text-ink-2">{versions.make.noMarks}</p>
					) : (
						<FateCounts counts={preview.counts} />
					)}
					<p className="text-xs text-pretty text-ink-2">{words.keeps}</p>
				</>
			)}
			<Button
				size="small"
				variant="quiet"
				className="self-start"
				disabled={entryStates[entry.state].busy}
				onClick={() => onMean(null)}
			>
				{words.instead}
			</Button>
		</div>
	);
}
