"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import { Checkbox } from "@/components/ui/checkbox";
import { toast } from "@/components/ui/toast";
import { FormDialog } from "@/components/writing/form-dialog";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { DossierView } from "@/lib/domain/dossier";
import type { RoundList } from "@/lib/domain/round";

/** Opens a blind round: which articles, and who marks them. */
export function OpenRoundForm(props: {
	dossier: DossierView;
	free: RoundList["free"];
	onClose: () => void;
}) {
	const { dossier, free, onClose } = props;
	const words = useMessages().agreement.open;
	const write = useWrite();
	const [id] = useState(uuidv7);
	const [articleIds, setArticleIds] = useState<readonly string[]>([]);
	const [memberIds, setMemberIds] = useState<readonly string[]>([]);
	const save = async () => {
		const body = { dossierId: dossier.id, articleIds, memberIds };
		if (!(await write.send(id, body, (sent) => api.openRound(id, sent)))) return;
		toast({ words: words.done });
		onClose();
	};
	const people = dossier.members.filter((member) => !member.disabled);
	return (
		<FormDialog
			open
			onOpenChange={(open) => open || onClose()}
			title={words.title}
			description={words.hint}
			submit={words.submit}
			write={write}
			onSubmit={save}
		>
			{free.length === 0 && <p className="text-ink-2">{words.noArticles}</p>}
			<Choices
				legend={words.articles}
				options={free.map((article) => ({ id: article.id, name: article.title }))}
				chosen={articleIds}
				onChoose={setArticleIds}
			/>
			<Choices legend={words.members} options={people} chosen={memberIds} onChoose={setMemberIds} />
		</FormDialog>
	);
}

function Choices(props: {
	legend: string;
	options: readonly { readonly id: string; readonly name: string }[];
	chosen: readonly string[];
	onChoose: (ids: readonly string[]) => void;
}) {
	const { options, chosen, onChoose } = props;
	if (options.length === 0) return null;
	return (
		<fieldset className="flex min-w-0 flex-col gap-2">
			<legend className="mb-1.5 text-label font-medium">{props.legend}</legend>
			{options.map(({ id, name }) => (
				<Checkbox
					key={id}
					label={name}
					checked={chosen.includes(id)}
					onChange={({ currentTarget }) =>
						onChoose(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
					}
				/>
			))}
		</fieldset>
	);
}
