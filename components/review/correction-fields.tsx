"use client";

import { EdgeButtons } from "@/components/article/edge-buttons";
import { useMessages } from "@/components/language/language-provider";
import { Checkbox } from "@/components/ui/checkbox";
import { ChoiceField } from "@/components/ui/choice-field";
import type { CorrectionContent } from "@/lib/domain/correction";
import type { DeskView } from "@/lib/domain/desk";
import { tagNames } from "@/lib/domain/tags";
import { moveEdge } from "./correction-draft";

/** What a mark would say instead: its tag, the edges of its words, its speakers. */
export function CorrectionFields(props: {
	draft: CorrectionContent;
	view: DeskView;
	onDraft: (draft: CorrectionContent) => void;
}) {
	const { review, vocabulary } = useMessages();
	const { draft, view, onDraft } = props;
	const toggle = (id: string, isOn: boolean) =>
		onDraft({
			...draft,
			speakerIds: isOn
				? [...draft.speakerIds, id]
				: draft.speakerIds.filter((speakerId) => speakerId !== id),
		});
	return (
		<div className="flex flex-col gap-4 border-l-2 border-line-2 pl-3">
			<ChoiceField
				legend={review.correction.tag}
				options={tagNames.map((value) => ({ value, label: vocabulary.tag[value] }))}
				value={draft.tag}
				onValue={(tag) => onDraft({ ...draft, tag })}
			/>
			<div className="flex flex-col gap-1.5">
				<span className="text-label font-medium">{review.correction.words}</span>
				{draft.pieces.map((piece, n) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: pieces are not added, removed or reordered here
					<div key={`${piece.role} ${n}`}>
						<p
							className="font-serif text-[0.9375rem] leading-snug text-pretty-safe"
							lang={view.article.language}
						>
							{piece.quote}
						</p>
						<EdgeButtons
							of={`${vocabulary.pieceRole[piece.role]} ${n + 1}`}
							onMove={(edge, direction) =>
								onDraft(moveEdge(draft, view.version, n, edge, direction))
							}
						/>
					</div>
				))}
			</div>
			{view.speakers.length > 0 && (
				<fieldset className="flex max-h-40 flex-col gap-1.5 overflow-y-auto">
					<legend className="mb-1.5 text-label font-medium">{review.correction.speakers}</legend>
					{view.speakers.map(({ id, name }) => (
						<Checkbox
							key={id}
							label={name}
							checked={draft.speakerIds.includes(id)}
							onChange={(event) => toggle(id, event.currentTarget.checked)}
						/>
					))}
				</fieldset>
			)}
		</div>
	);
}
