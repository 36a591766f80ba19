"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { useSelf } from "@/components/shell/self-provider";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Pill } from "@/components/ui/pill";
import { SelectField } from "@/components/ui/select-field";
import { FailureNotice } from "@/components/writing/failure-notice";
import { useUndoable } from "@/components/writing/use-undoable";
import { useWrite, type Write } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { DossierView } from "@/lib/domain/dossier";
import type { DossierMemberView, PersonView } from "@/lib/domain/people";

/** The people of a dossier; those who lead it add, remove and appoint. */
export function DossierMembers(props: { dossier: DossierView; others: readonly PersonView[] }) {
	const { dossier, others } = props;
	const write = useWrite();
	const leads = dossier.members.filter(({ lead }) => lead).length;
	return (
		<div className="flex flex-col gap-4">
			<FailureNotice failure={write.failure} />
			<ul className="divide-y divide-line rounded-card border border-line bg-sheet">
				{dossier.members.map((member) => (
					<li key={member.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2.5">
						<MemberName member={member} />
						{dossier.leads && (
							<MemberActions
								dossierId={dossier.id}
								member={member}
								isLastLead={member.lead && leads === 1}
								write={write}
							/>
						)}
					</li>
				))}
			</ul>
			{dossier.leads && <AddMember dossierId={dossier.id} others={others} write={write} />}
			<AccountsHint />
		</div>
	);
}

function MemberName({ member }: { member: DossierMemberView }) {
	const { dossiers, vocabulary } = useMessages();
	const words = dossiers.settings;
	const self = useSelf();
	return (
		<div className="flex min-w-0 flex-1 basis-56 items-center gap-2.5">
			<Avatar name={member.name} size="medium" />
			<div className="min-w-0">
				<p className="flex flex-wrap items-center gap-x-2 font-medium">
					{member.name}
					{member.id === self?.id && <span className="font-normal text-ink-2">({words.you})</span>}
					{member.lead && <Pill>{vocabulary.lead}</Pill>}
				</p>
				<p className="text-xs text-ink-2">
					{vocabulary.role[member.role]}
					{member.disabled && ` · ${words.disabled}`}
				</p>
			</div>
		</div>
	);
}

function MemberActions(props: {
	dossierId: string;
	member: DossierMemberView;
	isLastLead: boolean;
	write: Write;
}) {
	const { dossierId, member, isLastLead, write } = props;
	const words = useMessages().dossiers.settings;
	const self = useSelf();
	const undoable = useUndoable();
	const { id, lead, name } = member;
	const appoint = (isLead: boolean) =>
		write.send(id, { lead: isLead }, (body) => api.placeDossierMember(dossierId, id, body));
	const remove = () =>
		undoable(
			id,
			{ call: (opId) => api.removeDossierMember(dossierId, id, opId), words: words.removed(name) },
			{
				call: (opId) => api.placeDossierMember(dossierId, id, { opId, lead }),
				words: words.added(name),
			},
		);
	if (isLastLead) return <p className="text-xs text-ink-2">{words.lastLead}</p>;
	return (
		<div className="flex flex-wrap gap-2">
			<Button
				size="small"
				aria-label={lead ? words.unmakeLeadLabel(name) : words.makeLeadLabel(name)}
				onClick={() => void appoint(!lead)}
			>
				{lead ? words.unmakeLead : words.makeLead}
			</Button>
			{id !== self?.id && (
				<Button
					size="small"
					variant="danger"
					aria-label={words.removeLabel(name)}
					onClick={() => void remove()}
				>
					{words.remove}
				</Button>
			)}
		</div>
	);
}

function AddMember(props: { dossierId: string; others: readonly PersonView[]; write: Write }) {
	const { dossierId, others, write } = props;
	const words = useMessages().dossiers.settings;
	const [chosen, setChosen] = useState("");
	const isThere = others.some(({ id }) => id === chosen);
	const add = async () => {
		const isDone = await write.send(chosen, { lead: false }, (body) =>
			api.placeDossierMember(dossierId, chosen, body),
		);
		if (isDone) setChosen("");
	};
	if (others.length === 0) return <p className="text-ink-2">{words.nobodyLeft}</p>;
	return (
		<form
			className="flex flex-wrap items-end gap-3"
			onSubmit={(event) => {
				event.preventDefault();
				void add();
			}}
		>
			<SelectField
				label={words.choose}
				className="min-w-56 flex-1 sm:max-w-xs"
				options={[
					{ value: "", label: words.chooseNone },
					...others.map(({ id, name }) => ({ value: id, label: name })),
				]}
				value={isThere ? chosen : ""}
				onValue={setChosen}
			/>
			<Button type="submit" className="h-9" disabled={!isThere} busy={write.isPending}>
				{words.addSubmit}
			</Button>
		</form>
	);
}

/** Accounts are the newsroom's, not the dossier's: where they are made. */
function AccountsHint() {
	const words = useMessages().dossiers.settings;
	return (
		<p className="text-label text-ink-2">
			{words.accounts}{" "}
			<code className="rounded-[4px] border border-line bg-rail px-1.5 py-0.5 text-xs whitespace-nowrap text-ink">
				npx recoupe member add
			</code>
		</p>
	);
}
