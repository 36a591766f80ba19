"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { SelectField } from "@/components/ui/select-field";
import { FormDialog } from "@/components/writing/form-dialog";
import { type Joining, joinings, settledPieces } from "@/lib/agreement/settled-pieces";
import type { ComparisonView, RoundMark } from "@/lib/domain/round";
import { tagNames } from "@/lib/domain/tags";
import type { Row, Settling } from "./use-settling";

/** Takes two marks as one: which words, which tag. */
export function SettleForm(props: {
	row: Row;
	first: RoundMark;
	second: RoundMark;
	article: ComparisonView["articles"][number];
	comparison: ComparisonView;
	settling: Settling;
	onClose: () => void;
}) {
	const { row, first, second, article, comparison, settling, onClose } = props;
	const { agreement, vocabulary } = useMessages();
	const words = agreement.screen.form;
	const [how, setHow] = useState<Joining>("union");
	const [tag, setTag] = useState(first.content.tag);
	const piecesOf = (one: Joining) =>
		settledPieces(article.text, first.content.pieces, second.content.pieces, one);
	const labels: Record<Joining, string> = {
		first: words.first(comparison.first.name),
		second: words.second(comparison.second.name),
		union: words.union,
		common: words.common,
	};
	const possible = joinings.filter((one) => piecesOf(one).some((piece) => piece.role === "body"));
	const pieces = piecesOf(how);
	const save = async () => {
		const base = how === "second" ? second.content : first.content;
		const content = { ...base, tag, pieces };
		if (await settling.settle(row, content)) onClose();
	};
	return (
		<FormDialog
			open
			onOpenChange={(open) => open || onClose()}
			title={words.title}
			submit={words.submit}
			size="medium"
			write={settling}
			onSubmit={save}
		>
			<SelectField
				label={words.words}
				options={possible.map((value) => ({ value, label: labels[value] }))}
				value={how}
				onValue={setHow}
			/>
			<blockquote lang={article.language} className="font-serif leading-relaxed">
				{pieces
					.filter((piece) => piece.role === "body")
					.map((piece) => piece.quote)
					.join(" […] ")}
			</blockquote>
			<SelectField
				label={words.tag}
				options={tagNames.map((value) => ({ value, label: vocabulary.tag[value] }))}
				value={tag}
				onValue={setTag}
			/>
		</FormDialog>
	);
}
