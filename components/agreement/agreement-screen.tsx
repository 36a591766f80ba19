"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { DossierView } from "@/lib/domain/dossier";
import type { DossierAgreement, RoundList } from "@/lib/domain/round";
import { MeasureDefinitions } from "./measure-definitions";
import { OpenRoundForm } from "./open-round-form";
import { RoundCard } from "./round-card";

/** The blind rounds of a dossier, and how far their members agree. */
export function AgreementScreen(props: {
	dossier: DossierView;
	rounds: RoundList;
	agreement: DossierAgreement;
	selfId: string;
}) {
	const { dossier, rounds, agreement } = props;
	const words = useMessages().agreement;
	const [isOpening, setOpening] = useState(false);
	const self = dossier.members.find((member) => member.id === props.selfId);
	const isLead = self?.lead ?? false;
	return (
		<div className="flex flex-col gap-5">
			<div className="flex flex-wrap items-start justify-between gap-3">
				<p className="max-w-2xl text-pretty text-ink-2">{words.intro}</p>
				{isLead && <Button onClick={() => setOpening(true)}>{words.open.action}</Button>}
			</div>
			<h2 className="sr-only">{words.rounds}</h2>
			{rounds.list.length === 0 && (
				<EmptyState title={words.none.title}>{words.none.text}</EmptyState>
			)}
			{rounds.list.map((round) => (
				<RoundCard
					key={round.id}
					dossierId={dossier.id}
					round={round}
					pairs={agreement.rounds.find((one) => one.round.id === round.id)?.pairs ?? []}
					selfId={props.selfId}
					isLead={isLead}
				/>
			))}
			{agreement.rounds.length > 0 && <MeasureDefinitions />}
			{isOpening && (
				<OpenRoundForm dossier={dossier} free={rounds.free} onClose={() => setOpening(false)} />
			)}
		</div>
	);
}
