"use client";

import { ArrowLeft, Merge, Pencil, Quote, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCiteStatement } from "@/components/citations/use-copy";
import { ExportButton } from "@/components/exports/export-button";
import { statementPlace } from "@/components/exports/export-place";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { ShareButton } from "@/components/sharing/share-button";
import { useSelf } from "@/components/shell/self-provider";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Pill } from "@/components/ui/pill";
import { useRemoval } from "@/components/writing/use-removal";
import { useUndoable } from "@/components/writing/use-undoable";
import { api } from "@/lib/desk/api";
import type { EvidenceView } from "@/lib/domain/evidence";
import { languageNames } from "@/lib/domain/languages";
import type { StatementView } from "@/lib/domain/statement";
import { canTake, checkingSteps } from "@/lib/domain/statement-steps";
import { MergeForm } from "./merge-form";
import type { OtherStatement } from "./other-statement";
import { StatementForm } from "./statement-form";
import { wordingFor } from "./statement-words";

interface HeadingProps {
	readonly dossierId: string;
	readonly leads: boolean;
	readonly statement: StatementView;
	readonly others: readonly OtherStatement[];
	readonly evidence: readonly EvidenceView[];
}

/** The wording of a statement in every language it has, where it stands, and what can be done with it as a whole. */
export function StatementHeading(props: HeadingProps) {
	const { dossierId, statement } = props;
	const { statementPage: words, statements, vocabulary } = useMessages();
	const language = useLanguage();
	const main = wordingFor(statement.titles, language);
	const rest = languageNames.filter(
		(name) => name !== main?.language && statement.titles[name] !== undefined,
	);
	return (
		<header className="flex flex-col gap-3">
			<Link
				href={`/dossiers/${dossierId}/statements`}
				className="inline-flex items-center gap-1.5 self-start text-label text-ink-2 print:hidden"
			>
				<ArrowLeft aria-hidden="true" className="size-3.5" />
				{words.back}
			</Link>
			<div className="flex flex-wrap items-start gap-x-4 gap-y-2">
				<div className="min-w-0 flex-1 basis-72">
					<h2 className="font-serif text-xl leading-snug font-semibold text-pretty">
						<span lang={main?.language}>{main?.words}</span>
					</h2>
					{rest.map((name) => (
						<p key={name} className="mt-1 font-serif text-pretty text-ink-2">
							<span lang={name}>{statement.titles[name]}</span>{" "}
							<span className="font-sans text-xs">({statements.inLanguage[name]})</span>
						</p>
					))}
				</div>
				<Pill>{vocabulary.statementStatus[statement.status]}</Pill>
			</div>
			<HeadingActions {...props} />
		</header>
	);
}

function HeadingActions({ dossierId, leads, statement, others, evidence }: HeadingProps) {
	const { citation, statementPage: words, statements } = useMessages();
	const cite = useCiteStatement(dossierId, statement, evidence);
	const language = useLanguage();
	const [form, setForm] = useState<"edit" | "merge" | null>(null);
	const router = useRouter();
	const self = useSelf();
	const remove = useRemoval();
	const mayRemove = leads || statement.author.id === self?.id;
	// Away first: the page of what is removed is not read again.
	const removeIt = () => {
		router.push(`/dossiers/${dossierId}/statements`);
		void remove("statements", statement.id, statements);
	};
	return (
		<div className="flex flex-wrap items-center gap-2">
			<CheckingSteps statement={statement} />
			<Button
				size="small"
				icon={<Pencil aria-hidden="true" className="size-3.5" />}
				onClick={() => setForm("edit")}
			>
				{statements.edit.action}
			</Button>
			<Button
				size="small"
				icon={<Merge aria-hidden="true" className="size-3.5" />}
				onClick={() => setForm("merge")}
			>
				{words.merge.action}
			</Button>
			<Button size="small" icon={<Quote aria-hidden="true" className="size-3.5" />} onClick={cite}>
				{citation.copyStatement}
			</Button>
			<ExportButton size="small" places={[statementPlace(dossierId, statement.id)]} />
			<ShareButton
				size="small"
				subject={{
					...{ kind: "statement", id: statement.id, dossierId },
					title: wordingFor(statement.titles, language)?.words ?? "",
				}}
			/>
			{mayRemove && (
				<Button
					size="small"
					variant="quiet"
					icon={<Trash2 aria-hidden="true" className="size-3.5" />}
					onClick={removeIt}
				>
					{statements.remove}
				</Button>
			)}
			{form === "edit" && (
				<StatementForm dossierId={dossierId} statement={statement} onClose={() => setForm(null)} />
			)}
			{form === "merge" && (
				<MergeForm
					dossierId={dossierId}
					statement={statement}
					others={others}
					onClose={() => setForm(null)}
				/>
			)}
		</div>
	);
}

/** The steps that need no verdict; each is taken back by the other. */
function CheckingSteps({ statement }: { statement: StatementView }) {
	const words = useMessages().statementPage;
	const undoable = useUndoable();
	const half = (step: (typeof checkingSteps)[number]) => ({
		call: (opId: string) => api.checkStatement(statement.id, { opId, step }),
		words: words[step].done,
	});
	return checkingSteps
		.filter((step) => canTake(step, statement.status))
		.map((step) => (
			<Button
				key={step}
				size="small"
				variant={step === checkingSteps[0] ? "main" : "plain"}
				onClick={() => void undoable(`${statement.id} ${step}`, half(step), half(otherStep(step)))}
			>
				{words[step].action}
			</Button>
		));
}

function otherStep(step: (typeof checkingSteps)[number]) {
	return checkingSteps.find((other) => other !== step) ?? step;
}
