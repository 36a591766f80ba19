"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { FailureNotice } from "@/components/writing/failure-notice";
import { StaleRemedy } from "@/components/writing/stale-remedy";
import { useBase } from "@/components/writing/use-base";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { DossierView } from "@/lib/domain/dossier";
import type { PersonView } from "@/lib/domain/people";
import { BackUpDossier } from "./back-up-dossier";
import { DossierMembers } from "./dossier-members";
import { DossierWords } from "./dossier-words";

/** The settings of a dossier: its words and its people. Who does not lead it sees them and why they stay as they are. */
export function DossierSettings(props: {
	dossier: DossierView;
	/** Members of the newsroom who are not in the dossier. */
	others: readonly PersonView[];
}) {
	const { dossier } = props;
	const words = useMessages().dossiers.settings;
	return (
		<div className="flex max-w-3xl flex-col gap-8">
			{!dossier.leads && <p className="text-ink-2">{words.onlyLead}</p>}
			<section aria-labelledby="dossier-words" className="flex flex-col gap-3">
				<h2 id="dossier-words" className="font-serif text-xl font-semibold">
					{words.words}
				</h2>
				{dossier.leads ? <WordsForm dossier={dossier} /> : <WordsShown dossier={dossier} />}
			</section>
			<section aria-labelledby="dossier-members" className="flex flex-col gap-3">
				<h2 id="dossier-members" className="font-serif text-xl font-semibold">
					{words.members}
				</h2>
				<p className="text-ink-2">{words.membersText}</p>
				<DossierMembers {...props} />
			</section>
			{dossier.leads && <BackUpDossier dossierId={dossier.id} />}
		</div>
	);
}

function WordsForm({ dossier }: { dossier: DossierView }) {
	const { everywhere, dossiers } = useMessages();
	const write = useWrite();
	const [form, setForm] = useState({ title: dossier.title, summary: dossier.summary });
	const { base, follow, reload } = useBase(dossier, (newer) => {
		setForm({ title: newer.title, summary: newer.summary });
		write.forget();
	});
	const save = async () => {
		const body = { ...form, revision: base.revision };
		const isDone = await write.send(dossier.id, body, (sent) => api.placeDossier(dossier.id, sent));
		if (!isDone) return;
		follow();
		toast({ words: dossiers.settings.wordsSaved });
	};
	return (
		<form
			className="flex flex-col gap-4"
			onSubmit={(event) => {
				event.preventDefault();
				void save();
			}}
		>
			<FailureNotice failure={write.failure}>
				<StaleRemedy failure={write.failure} onReload={reload} />
			</FailureNotice>
			<DossierWords
				form={form}
				onForm={setForm}
				failure={write.failure}
				disabled={write.isPending}
			/>
			<Button type="submit" variant="main" className="self-start" busy={write.isPending}>
				{everywhere.save}
			</Button>
		</form>
	);
}

function WordsShown({ dossier }: { dossier: DossierView }) {
	const { everywhere, dossiers } = useMessages();
	return (
		<dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[8rem_1fr]">
			<dt className="text-ink-2">{dossiers.field.title}</dt>
			<dd>{dossier.title}</dd>
			<dt className="text-ink-2">{dossiers.field.summary}</dt>
			<dd>{dossier.summary === "" ? everywhere.none : dossier.summary}</dd>
		</dl>
	);
}
