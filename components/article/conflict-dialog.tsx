"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { contentOf } from "@/lib/desk/apply-operation";
import { conflictOf, fieldsOf } from "@/lib/desk/conflict";
import { findAnnotation } from "@/lib/desk/desk-contents";
import type { OutboxEntry } from "@/lib/desk/outbox-entry";
import type { AnnotationField } from "@/lib/domain/annotation-fields";
import type { DeskView } from "@/lib/domain/desk";
import { linkFieldNames } from "@/lib/domain/link-fields";
import type { Messages } from "@/lib/i18n/messages";
import { ConflictRows, type Side, type Sides } from "./conflict-rows";
import { contentWords, linkWords } from "./content-words";

/** What can be done about a conflict. */
interface Remedies {
	readonly onClose: () => void;
	/** Makes the member’s change again, of a mark only in these fields. */
	readonly onMine: (fields?: readonly AnnotationField[]) => void;
	readonly onTheirs: () => void;
	/** Makes a new mark of one that was removed and the member’s change. */
	readonly onPlaceAgain: () => void;
}

interface ConflictProps extends Remedies {
	/** The refused change; null while nothing is to be settled. */
	readonly entry: OutboxEntry | null;
	/** What the server has. */
	readonly confirmed: DeskView;
}

/** The member's change and what the server has, side by side, and the choice between them: of a mark, field by field. */
export function ConflictDialog({ entry, ...props }: ConflictProps) {
	if (entry === null) return null;
	const isGone = conflictOf(entry, props.confirmed)?.kind === "gone";
	return isGone ? (
		<GoneDialog {...props} entry={entry} />
	) : (
		<ChoiceDialog key={entry.opId} {...props} entry={entry} />
	);
}

type OpenProps = ConflictProps & { readonly entry: OutboxEntry };

function ChoiceDialog({ entry, confirmed, ...on }: OpenProps) {
	const messages = useMessages();
	const { desk, everywhere } = messages;
	const words = desk.conflict;
	const rows = rowsOf(entry, confirmed, messages);
	const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
	const sideOf = (key: string) => chosen[key] ?? "mine";
	const apply = () => {
		const theirs = rows.filter(({ key }) => sideOf(key) === "theirs").map(({ key }) => key);
		const { operation } = entry;
		if (operation.kind === "edit-annotation") {
			return on.onMine(fieldsOf(operation.changes).filter((field) => !theirs.includes(field)));
		}
		return theirs.length > 0 ? on.onTheirs() : on.onMine();
	};
	return (
		<Dialog
			open
			onOpenChange={on.onClose}
			title={words.title}
			description={words.text}
			closeLabel={everywhere.close}
			size="medium"
			footer={
				<>
					<Button onClick={on.onTheirs}>{words.keepTheirs}</Button>
					<Button variant="main" onClick={apply}>
						{words.apply}
					</Button>
				</>
			}
		>
			<ConflictRows
				rows={rows}
				sideOf={sideOf}
				onChoose={(key, side) => setChosen({ ...chosen, [key]: side })}
			/>
		</Dialog>
	);
}

/** A mark that somebody removed while it was being changed here. */
function GoneDialog({ entry, confirmed, ...on }: OpenProps) {
	const messages = useMessages();
	const words = messages.desk.conflict;
	const { operation, base } = entry;
	const changes = operation.kind === "edit-annotation" ? operation.changes : {};
	const mine = base === null ? null : { ...contentOf(base), ...changes };
	return (
		<Dialog
			open
			onOpenChange={on.onClose}
			title={words.goneTitle}
			description={words.goneText}
			closeLabel={messages.everywhere.close}
			size="medium"
			footer={
				<>
					<Button onClick={on.onTheirs}>{words.letGo}</Button>
					<Button variant="main" onClick={on.onPlaceAgain}>
						{words.placeAgain}
					</Button>
				</>
			}
		>
			{mine !== null && (
				<dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
					{[...new Set<AnnotationField>(["tag", "pieces", ...fieldsOf(changes)])].map((field) => (
						<div key={field} className="contents">
							<dt className="text-label text-ink-2">{words.field[field]}</dt>
							<dd>{contentWords(field, mine, confirmed, messages)}</dd>
						</div>
					))}
				</dl>
			)}
		</Dialog>
	);
}

function rowsOf(entry: OutboxEntry, confirmed: DeskView, messages: Messages): Sides[] {
	const { operation } = entry;
	const { vocabulary, desk } = messages;
	switch (operation.kind) {
		case "edit-annotation":
			return fieldRows(entry, confirmed, messages);
		case "edit-speaker": {
			const theirs = confirmed.speakers.find(({ id }) => id === operation.id);
			const mine = theirs && { ...theirs, ...operation.changes };
			const names = (one = theirs) =>
				[one?.name ?? desk.conflict.gone, ...(one?.aliases ?? [])].join(", ");
			return [{ key: "speaker", name: desk.speaker, mine: names(mine), theirs: names() }];
		}
		case "edit-link": {
			const theirs = confirmed.links.find(({ id }) => id === operation.id);
			if (theirs === undefined) return [];
			const mine = { ...theirs, ...operation.changes };
			return linkFieldNames
				.filter((field) => Object.hasOwn(operation.changes, field))
				.map((field) => ({
					key: field,
					name: messages.linking.field[field],
					mine: linkWords(field, mine, messages),
					theirs: linkWords(field, theirs, messages),
				}));
		}
		case "edit-membership": {
			const members = confirmed.statements.flatMap((statement) => statement.members);
			const theirs = members.find(({ id }) => id === operation.id);
			const words = theirs === undefined ? desk.conflict.gone : vocabulary.stance[theirs.stance];
			const mine = vocabulary.stance[operation.stance];
			return [{ key: "stance", name: desk.statementDialog.stance, mine, theirs: words }];
		}
		default:
			return [];
	}
}

/** The fields that both have changed; all of the member’s, where it is not known what they were before. */
function fieldRows(entry: OutboxEntry, confirmed: DeskView, messages: Messages): Sides[] {
	const { operation } = entry;
	const theirs = findAnnotation(confirmed, operation.id);
	const conflict = conflictOf(entry, confirmed);
	if (operation.kind !== "edit-annotation" || theirs === null) return [];
	const mine = { ...contentOf(theirs), ...operation.changes };
	const fields = conflict?.kind === "fields" ? conflict.fields : fieldsOf(operation.changes);
	return fields.map((field) => ({
		key: field,
		name: messages.desk.conflict.field[field],
		mine: contentWords(field, mine, confirmed, messages),
		theirs: contentWords(field, theirs, confirmed, messages),
	}));
}
