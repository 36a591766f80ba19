"use client";

import { ArchiveRestore } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import { useSelf } from "@/components/shell/self-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { fieldWords } from "@/components/writing/failure-words";
import { FormDialog } from "@/components/writing/form-dialog";
import { api } from "@/lib/desk/api";
import { backupLimits } from "@/lib/domain/backup/backup-manifest";
import type { Failure } from "@/lib/domain/result";

/** A button that opens the way to restore a dossier from its backup and, once it is done, into the dossier. */
export function RestoreDossier() {
	const words = useMessages().dossiers.restore;
	const [isOpen, setOpen] = useState(false);
	return (
		<>
			<Button
				icon={<ArchiveRestore aria-hidden="true" className="size-4" />}
				onClick={() => setOpen(true)}
			>
				{words.action}
			</Button>
			{isOpen && <RestoreForm onClose={() => setOpen(false)} />}
		</>
	);
}

function RestoreForm({ onClose }: { onClose: () => void }) {
	const words = useMessages().dossiers.restore;
	const router = useRouter();
	const self = useSelf();
	const restore = useRestore();
	const submit = async () => {
		if (restore.restored === null) return restore.send();
		if (self === null) return;
		// Whoever is in it by the backup goes in as what they are there; everybody else enters first.
		const seen = await api.readDossier(restore.restored);
		const place = { opId: uuidv7(), lead: false };
		const entered = seen.ok ? seen : await api.placeDossierMember(restore.restored, self.id, place);
		if (entered.ok) router.push(`/dossiers/${restore.restored}`);
		else restore.setFailure(entered.failure);
	};
	return (
		<FormDialog
			open
			onOpenChange={onClose}
			title={words.title}
			description={words.intro}
			submit={restore.restored === null ? words.submit : words.enter}
			write={restore}
			onSubmit={submit}
		>
			{restore.restored === null ? (
				<FileField restore={restore} />
			) : (
				<Notice tone="good" live title={words.done}>
					<p>{words.doneText}</p>
				</Notice>
			)}
			{restore.isPending && (
				<div role="status" className="flex flex-col gap-2 text-label text-ink-2">
					<span>{words.underWay}</span>
					<Progress label={words.underWay} />
				</div>
			)}
		</FormDialog>
	);
}

function FileField({ restore }: { restore: Restore }) {
	const messages = useMessages();
	const words = messages.dossiers.restore;
	const [field, hint] = [useId(), useId()];
	const problem = fieldWords(restore.failure, "file", messages);
	return (
		<div className="flex flex-col gap-1.5">
			<label htmlFor={field} className="text-label font-medium">
				{words.file}
			</label>
			<input
				id={field}
				type="file"
				accept=".zip"
				aria-describedby={hint}
				aria-invalid={problem !== undefined}
				disabled={restore.isPending}
				className="w-full rounded-card border border-line-2 bg-sheet p-2 text-label file:mr-3 file:rounded-card file:border file:border-line-2 file:bg-rail file:px-3 file:py-1.5 file:text-ink hover:file:bg-hover"
				onChange={(event) => restore.setFile(event.target.files?.[0] ?? null)}
			/>
			<p id={hint} className="text-xs text-ink-2">
				{problem !== undefined && <span className="block text-danger">{problem}</span>}
				{words.fileHint(backupLimits.upload / 2 ** 20)}
			</p>
		</div>
	);
}

type Restore = ReturnType<typeof useRestore>;

/** One restore: a repeat of what was not answered asks for the same write, which is done once. */
function useRestore() {
	const [chosen, setChosen] = useState<{ readonly file: File; readonly opId: string } | null>(null);
	const [isPending, setPending] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);
	const [restored, setRestored] = useState<string | null>(null);
	const setFile = (file: File | null) => {
		setFailure(null);
		setChosen(file && { file, opId: uuidv7() });
	};
	const send = async () => {
		if (isPending) return;
		if (chosen === null)
			return setFailure({ code: "invalid", fields: [{ path: "file", code: "empty" }] });
		if (chosen.file.size > backupLimits.upload) return setFailure({ code: "too-large" });
		setPending(true);
		setFailure(null);
		const result = await api.restoreDossier(chosen.opId, chosen.file);
		setPending(false);
		if (result.ok) setRestored(result.value.id);
		else setFailure(result.failure);
	};
	return { isPending, failure, setFailure, restored, setFile, send };
}
