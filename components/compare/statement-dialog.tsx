"use client";

import { type FormEvent, useId, useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { standingMembers, titleOf } from "@/components/statements/statement-words";
import { Button } from "@/components/ui/button";
import { ChoiceField } from "@/components/ui/choice-field";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { StatementTitles, StatementView } from "@/lib/domain/statement";
import { type Stance, stances } from "@/lib/domain/statements";
import { tagRow } from "@/lib/domain/tags";
import { type PerSide, type Side, sides } from "./pairing";

const fresh = "new";

/** What is gathered: a statement of the dossier or a new one by its wording, and the passages that are not in it yet. */
export interface Gathering {
	readonly statementId: string | null;
	readonly titles: StatementTitles;
	readonly members: readonly { readonly annotation: AnnotationView; readonly stance: Stance }[];
}

/** Gathers two passages in one statement, an old one or a new one, each with its stance. */
export function StatementDialog(props: {
	ends: PerSide<AnnotationView>;
	statements: readonly StatementView[];
	onClose: () => void;
	onGather: (gathering: Gathering) => void;
}) {
	const { compare, everywhere } = useMessages();
	const language = useLanguage();
	const formId = useId();
	const words = compare.statement;
	const sorted = nearestFirst(props.statements, props.ends);
	const [chosen, setChosen] = useState(sorted[0]?.id ?? fresh);
	const [wording, setWording] = useState("");
	const [asked, setAsked] = useState(false);
	const [stance, setStance] = useState<Readonly<Record<Side, Stance>>>({
		left: tagRow(props.ends.left.tag).stance,
		right: tagRow(props.ends.right.tag).stance,
	});
	const statement = sorted.find(({ id }) => id === chosen) ?? null;
	const isIn = (side: Side) => holds(statement, props.ends[side].id);
	const open = sides.filter((side) => !isIn(side));

	const submit = (event: FormEvent) => {
		event.preventDefault();
		setAsked(true);
		if (statement === null && wording.trim() === "") return;
		if (open.length === 0) return props.onClose();
		props.onGather({
			statementId: statement?.id ?? null,
			titles: { [language]: wording.trim() },
			members: open.map((side) => ({ annotation: props.ends[side], stance: stance[side] })),
		});
	};
	return (
		<Dialog
			open
			onOpenChange={(isOpen) => isOpen || props.onClose()}
			title={words.title}
			description={words.intro}
			closeLabel={everywhere.close}
			size="medium"
			footer={
				<>
					<Button onClick={props.onClose}>{everywhere.cancel}</Button>
					<Button variant="main" type="submit" form={formId}>
						{words.save}
					</Button>
				</>
			}
		>
			<form id={formId} onSubmit={submit} className="flex flex-col gap-4">
				<SelectField
					label={words.choose}
					options={[
						...sorted.map((one) => ({
							value: one.id,
							label: `${titleOf(one.titles, language)} (${words.passages(standingMembers(one).length)})`,
						})),
						{ value: fresh, label: words.fresh },
					]}
					value={chosen}
					onValue={setChosen}
				/>
				{statement === null && (
					<TextArea
						label={words.wording}
						hint={words.wordingHint}
						error={asked && wording.trim() === "" ? words.needsWording : undefined}
						rows={2}
						maxLength={500}
						value={wording}
						onChange={(event) => setWording(event.currentTarget.value)}
					/>
				)}
				{sides.map((side) => (
					<StanceField
						key={side}
						side={side}
						annotation={props.ends[side]}
						isMember={isIn(side)}
						stance={stance[side]}
						onStance={(next) => setStance({ ...stance, [side]: next })}
					/>
				))}
				{open.length === 0 && <p role="status">{words.nothingToDo}</p>}
			</form>
		</Dialog>
	);
}

function StanceField(props: {
	side: Side;
	annotation: AnnotationView;
	isMember: boolean;
	stance: Stance;
	onStance: (stance: Stance) => void;
}) {
	const { compare, everywhere, vocabulary } = useMessages();
	const words = props.annotation.pieces
		.filter(({ role }) => role === "body")
		.map(({ quote }) => quote);
	return (
		<div className="border-l-2 border-line-2 pl-3">
			<p className="mb-1.5 line-clamp-3 font-serif text-[0.9375rem] leading-snug">
				{words.join(everywhere.gap)}
			</p>
			{props.isMember ? (
				<p className="text-label text-ink-2">
					{compare.statement.stance[props.side]} {compare.statement.isMember}
				</p>
			) : (
				<ChoiceField
					legend={compare.statement.stance[props.side]}
					options={stances.map((value) => ({ value, label: vocabulary.stance[value] }))}
					value={props.stance}
					onValue={props.onStance}
				/>
			)}
		</div>
	);
}

/** The statements that one of the passages is in already come first: the other most likely belongs there. */
function nearestFirst(
	statements: readonly StatementView[],
	ends: Readonly<Record<Side, AnnotationView>>,
): StatementView[] {
	const near = (one: StatementView) => sides.filter((side) => holds(one, ends[side].id)).length;
	return [...statements].sort((a, b) => near(b) - near(a));
}

function holds(statement: StatementView | null, annotationId: string): boolean {
	return statement?.members.some(({ passage }) => passage.annotationId === annotationId) ?? false;
}
