"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Label } from "@/components/ui/label";
import { contentOf } from "@/lib/desk/apply-operation";
import { findAnnotation } from "@/lib/desk/desk-contents";
import type { OutboxEntry } from "@/lib/desk/outbox-entry";
import type { AnnotationContent } from "@/lib/domain/annotation";
import { type AnnotationField, annotationFields } from "@/lib/domain/annotation-fields";
import type { DeskView } from "@/lib/domain/desk";
import type { Messages } from "@/lib/i18n/messages";
import { contentWords } from "./content-words";

/** The member's change and what the server has, side by side, and the choice between them. */
export function ConflictDialog(props: {
	/** The refused change; null while nothing is to be settled. */
	entry: OutboxEntry | null;
	/** What the server has. */
	confirmed: DeskView;
	onClose: () => void;
	onMine: () => void;
	onTheirs: () => void;
}) {
	const messages = useMessages();
	const { desk, everywhere } = messages;
	const words = desk.conflict;
	const sides = props.entry === null ? [] : sidesOf(props.entry, props.confirmed, messages);
	return (
		<Dialog
			open={props.entry !== null}
			onOpenChange={(open) => open || props.onClose()}
			title={words.title}
			description={words.text}
			closeLabel={everywhere.close}
			size="medium"
			footer={
				<>
					<Button onClick={props.onTheirs}>{words.keepTheirs}</Button>
					<Button variant="main" onClick={props.onMine}>
						{words.keepMine}
					</Button>
				</>
			}
		>
			<table className="w-full table-fixed text-left">
				<thead>
					<tr>
						<td className="w-28" />
						<th scope="col" className="pb-1">
							<Label as="span">{words.mine}</Label>
						</th>
						<th scope="col" className="pb-1">
							<Label as="span">{words.theirs}</Label>
						</th>
					</tr>
				</thead>
				<tbody>
					{sides.map((side) => (
						<tr key={side.name} className="border-t border-line align-top">
							<th scope="row" className="py-2 pr-2 text-label font-normal text-ink-2">
								{side.name}
							</th>
							<td className="py-2 pr-3">{side.mine}</td>
							<td className="py-2">{side.theirs}</td>
						</tr>
					))}
				</tbody>
			</table>
		</Dialog>
	);
}

interface Side {
	readonly name: string;
	readonly mine: string;
	readonly theirs: string;
}

function sidesOf(entry: OutboxEntry, confirmed: DeskView, messages: Messages): Side[] {
	const { operation } = entry;
	const { vocabulary, desk } = messages;
	switch (operation.kind) {
		case "edit-annotation": {
			const theirs = findAnnotation(confirmed, operation.id);
			if (theirs === null) return [];
			const mine = { ...contentOf(theirs), ...operation.changes };
			return fieldsOf(operation.changes).map((field) => ({
				name: desk.conflict.field[field],
				mine: contentWords(field, mine, confirmed, messages),
				theirs: contentWords(field, theirs, confirmed, messages),
			}));
		}
		case "edit-speaker": {
			const theirs = confirmed.speakers.find(({ id }) => id === operation.id);
			const mine = theirs && { ...theirs, ...operation.changes };
			const names = (one = theirs) =>
				[one?.name ?? desk.conflict.gone, ...(one?.aliases ?? [])].join(", ");
			return [{ name: desk.speaker, mine: names(mine), theirs: names() }];
		}
		case "edit-link": {
			const theirs = confirmed.links.find(({ id }) => id === operation.id);
			const words = theirs === undefined ? desk.conflict.gone : vocabulary.linkType[theirs.type];
			return [{ name: desk.changeType, mine: vocabulary.linkType[operation.type], theirs: words }];
		}
		case "edit-membership": {
			const members = confirmed.statements.flatMap((statement) => statement.members);
			const theirs = members.find(({ id }) => id === operation.id);
			const words = theirs === undefined ? desk.conflict.gone : vocabulary.stance[theirs.stance];
			const name = desk.statementDialog.stance;
			return [{ name, mine: vocabulary.stance[operation.stance], theirs: words }];
		}
		default:
			return [];
	}
}

function fieldsOf(changes: Partial<AnnotationContent>): AnnotationField[] {
	return Object.keys(changes).filter((field) => isField(field));
}

function isField(field: string): field is AnnotationField {
	return Object.hasOwn(annotationFields, field);
}
