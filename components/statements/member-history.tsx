"use client";

import { historyLines, isSame } from "@/components/history/history-lines";
import { HistoryList, type WayBack } from "@/components/history/history-list";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Dialog } from "@/components/ui/dialog";
import { useUndoable } from "@/components/writing/use-undoable";
import { api } from "@/lib/desk/api";
import {
	type MembershipContent,
	type MembershipHistory,
	type MembershipRevision,
	membershipFieldNames,
} from "@/lib/domain/membership-history";
import type { SpeakerView } from "@/lib/domain/speaker";
import type { MembershipView, PlaceMembership } from "@/lib/domain/statement";
import { formatPublished } from "@/lib/i18n/format";
import type { OtherStatement } from "./other-statement";
import { saidOf } from "./said-form";

/** All that was done to a passage in its statement, with the way back to what was said of it before. */
export function MemberHistory(props: {
	member: MembershipView;
	speakers: readonly SpeakerView[];
	others: readonly OtherStatement[];
	onClose: () => void;
}) {
	const { member, others, onClose } = props;
	const messages = useMessages();
	const { everywhere, history } = messages;
	const wordsOf = useMemberWords(member, props.speakers);
	const restore = useMemberRestore(member, onClose);
	const wayTo = ({ content }: MembershipRevision): WayBack => {
		const { statementId } = content;
		const isThere = [member.statementId, ...others.map(({ id }) => id)].includes(statementId);
		if (isSame(contentOf(member), content)) return null;
		return isThere ? { go: () => restore(content) } : { why: history.cannot.statement };
	};
	return (
		<Dialog
			open
			onOpenChange={(open) => open || onClose()}
			title={history.membership.title}
			description={everywhere.quote(member.passage.quotes.join(everywhere.gap))}
			closeLabel={everywhere.close}
		>
			<div className="text-label text-ink-2">
				<HistoryList
					id={member.id}
					state={`${member.revision} ${member.state}`}
					isThere
					read={api.readMembershipHistory}
					linesOf={(told: MembershipHistory) => historyLines(told, membershipFieldNames)}
					nameOf={(field) => history.membership.field[field]}
					wordsOf={(field, { content }) => wordsOf[field](content)}
					placed={history.membership.placed}
					restore={wayTo}
				/>
			</div>
		</Dialog>
	);
}

function contentOf(member: MembershipView): MembershipContent {
	return { statementId: member.statementId, stance: member.stance, said: saidOf(member) };
}

function useMemberWords(
	member: MembershipView,
	speakers: readonly SpeakerView[],
): Record<keyof MembershipContent, (content: MembershipContent) => string> {
	const { desk, history, vocabulary } = useMessages();
	const language = useLanguage();
	return {
		statementId: ({ statementId }) =>
			statementId === member.statementId
				? history.membership.thisStatement
				: history.membership.otherStatement,
		stance: ({ stance }) => vocabulary.stance[stance],
		said: ({ said: { speakerId, date, place } }) => {
			const parts = [
				speakers.find(({ id }) => id === speakerId)?.name ?? "",
				date === null ? "" : formatPublished(date, language),
				place,
			].filter((part) => part !== "");
			return parts.length === 0 ? desk.notSet : parts.join(" · ");
		},
	};
}

/** Says again what a membership said, as an edit of its own, which can be taken back. */
function useMemberRestore(member: MembershipView, onDone: () => void) {
	const undoable = useUndoable();
	const { history } = useMessages();
	const { id, revision, passage } = member;
	const body = (content: MembershipContent, over: number): Omit<PlaceMembership, "opId"> => {
		const { statementId, stance, said } = content;
		const date = said.date === null ? null : { ...said.date };
		const { annotationId } = passage;
		return { revision: over, statementId, annotationId, stance, said: { ...said, date } };
	};
	return (content: MembershipContent) => {
		onDone();
		const call = (to: MembershipContent, over: number) => (opId: string) =>
			api.placeMembership(id, { ...body(to, over), opId });
		return void undoable(
			`${id} ${revision} ${JSON.stringify(content)}`,
			{ call: call(content, revision), words: history.restored },
			{ call: call(contentOf(member), revision + 1), words: history.takenBack },
		);
	};
}
