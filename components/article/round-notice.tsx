"use client";

import { RoundStep } from "@/components/agreement/round-step";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useSelf } from "@/components/shell/self-provider";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { DeskRound } from "@/lib/domain/round";
import { localeOf } from "@/lib/i18n/format";

/** While a round is open on the article: whose it is, what is hidden from whom, and for who marks in it, the way out. */
export function RoundNotice(props: {
	dossierId: string;
	round: DeskRound | null;
	/** Whether the server has all that the member did here. */
	isSaved: boolean;
	/** Reads the desk anew: who is done is told to nobody by the live stream, not even to themselves. */
	onDone: () => void;
}) {
	const { round, dossierId } = props;
	const words = useMessages().agreement.desk;
	const said = useRoundWords(round);
	if (round === null) return null;
	return (
		<Notice
			live
			className="mt-3 mb-6 text-label print:hidden"
			action={
				round.done === false && (
					<RoundStep
						step="finish"
						roundId={round.id}
						isUnsaved={!props.isSaved}
						onDone={props.onDone}
					/>
				)
			}
		>
			{said}{" "}
			<Link
				href={`/dossiers/${dossierId}/agreement#${round.id}`}
				className="text-ink underline underline-offset-2"
			>
				{words.round}
			</Link>
		</Notice>
	);
}

/** What a blind round on the article means for whoever reads it; nothing where none is open. */
export function useRoundWords(round: DeskRound | null): string {
	const words = useMessages().agreement.desk;
	const list = new Intl.ListFormat(localeOf[useLanguage()], { type: "conjunction" });
	const self = useSelf();
	if (round === null) return "";
	const { members, openedBy, done } = round;
	const others = members.filter(({ id }) => id !== self?.id).map(({ name }) => name);
	if (done === null) return words.outside(list.format(others), openedBy.name);
	return done ? words.done : words.marking(list.format(others));
}
