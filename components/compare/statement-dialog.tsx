"use client";

import { useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { standingMembers, titleOf } from "@/components/statements/statement-words";
import { ChoiceField } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { FormDialog } from "@/components/writing/form-dialog";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { StatementView } from "@/lib/domain/statement";
import { type Stance, stances } from "@/lib/domain/statements";
import { tagRow } from "@/lib/domain/tags";
import { type Side, sides } from "./pairing";

const fresh = "new";

/**
 * Gathers two passages in one statement, an old one or a new one, each with its stance. What is saved
 * stays saved when a later step fails: trying again goes on from there.
 */
export function StatementDialog(props: {
	dossierId: string;
	ends: Readonly<Record<Side, AnnotationView>>;
	statements: readonly StatementView[];
	onClose: () => void;
	onDone: () => void;
}) {
	const { compare } = useMessages();
	const language = useLanguage();
	const words = compare.statement;
	const write = useWrite();
	const ids = useRef(new Map<string, string>());
	const done = useRef(new Set<string>());
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

	const idOf = (key: string) => {
		const id = ids.current.get(key) ?? uuidv7();
		ids.current.set(key, id);
		return id;
	};
	const once = async (key: string, save: (id: string) => Promise<boolean>) => {
		const id = idOf(key);
		const isSaved = done.current.has(id) || (await save(id));
		if (isSaved) done.current.add(id);
		return isSaved ? id : null;
	};
	const saveStatement = () =>
		once("statement", (id) => {
			const body = {
				revision: null,
				dossierId: props.dossierId,
				titles: { [language]: wording.trim() },
			};
			return write.send(id, body, (whole) => api.placeStatement(id, whole));
		});
	const submit = async () => {
		setAsked(true);
		if (statement === null && wording.trim() === "") return;
		if (open.length === 0) return props.onClose();
		const statementId = statement?.id ?? (await saveStatement());
		if (statementId === null) return;
		for (const side of open) {
			const annotationId = props.ends[side].id;
			const membership = { revision: null, statementId, annotationId, stance: stance[side] };
			const saved = await once(`${statementId} ${annotationId}`, (id) =>
				write.send(id, membership, (whole) => api.placeMembership(id, whole)),
			);
			if (saved === null) return;
		}
		props.onDone();
	};

	return (
		<FormDialog
			open
			onOpenChange={(isOpen) => isOpen || props.onClose()}
			title={words.title}
			description={words.intro}
			submit={words.save}
			size="medium"
			write={write}
			onSubmit={submit}
		>
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
		</FormDialog>
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
