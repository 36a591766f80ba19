"use client";

import { useSearchParams } from "next/navigation";
import { useMessages } from "@/components/language/language-provider";
import { changeAddress } from "@/components/shell/address-line";
import { EmptyState } from "@/components/ui/empty-state";
import { PillButton } from "@/components/ui/pill";
import type { OpenQuestionsView, OpenQuestionView } from "@/lib/domain/open-question-view";
import { type OpenQuestionKind, openQuestionKinds } from "@/lib/domain/open-questions";
import { QuestionCard } from "./question-card";

/** What a dossier leaves open, kind by kind, each question with the one thing that closes it. */
export function QuestionList(props: { dossierId: string; open: OpenQuestionsView }) {
	const { questions, speakers } = props.open;
	const words = useMessages().questions;
	const [wished, choose] = useKind();
	if (questions.length === 0)
		return <EmptyState title={words.none.title}>{words.none.text}</EmptyState>;
	const countOf = (kind: OpenQuestionKind) =>
		questions.filter((question) => question.kind === kind).length;
	const kinds = openQuestionKinds.filter((kind) => wished === null || kind === wished);
	return (
		<div className="flex flex-col gap-5">
			<h2 className="sr-only">{words.title}</h2>
			<p className="max-w-2xl text-pretty text-ink-2">{words.intro}</p>
			<fieldset className="flex min-w-0 flex-wrap gap-1.5">
				<legend className="sr-only">{words.filter}</legend>
				<PillButton pressed={wished === null} count={questions.length} onClick={() => choose(null)}>
					{words.all}
				</PillButton>
				{openQuestionKinds.map((kind) => (
					<PillButton
						key={kind}
						pressed={wished === kind}
						count={countOf(kind)}
						onClick={() => choose(kind)}
					>
						{words.kind[kind].short}
					</PillButton>
				))}
			</fieldset>
			{kinds.map((kind) => (
				<KindSection
					key={kind}
					kind={kind}
					isAlone={wished !== null}
					questions={questions.filter((question) => question.kind === kind)}
					dossierId={props.dossierId}
					speakers={speakers}
				/>
			))}
		</div>
	);
}

function KindSection(props: {
	kind: OpenQuestionKind;
	isAlone: boolean;
	questions: readonly OpenQuestionView[];
	dossierId: string;
	speakers: OpenQuestionsView["speakers"];
}) {
	const { kind, questions } = props;
	const words = useMessages().questions;
	if (questions.length === 0) return props.isAlone ? <EmptyState title={words.noneOfKind} /> : null;
	return (
		<section className="flex flex-col gap-2.5">
			<div>
				<h3 className="font-serif text-lg font-semibold">{words.kind[kind].title}</h3>
				<p className="text-label text-ink-2">{words.kind[kind].why}</p>
			</div>
			<ul className="flex flex-col gap-2.5">
				{questions.map((question) => (
					<li key={keyOf(question)}>
						<QuestionCard
							question={question}
							dossierId={props.dossierId}
							speakers={props.speakers}
						/>
					</li>
				))}
			</ul>
		</section>
	);
}

function keyOf({ linkId, statement, passages }: OpenQuestionView): string {
	return linkId ?? statement?.id ?? passages[0]?.annotationId ?? "";
}

/** The kind the address asks for, null for all, and a way to ask for another. */
function useKind(): [OpenQuestionKind | null, (kind: OpenQuestionKind | null) => void] {
	const params = useSearchParams();
	const kind = openQuestionKinds.find((one) => one === params.get("kind")) ?? null;
	const choose = (next: OpenQuestionKind | null) =>
		changeAddress(() => new URLSearchParams(next === null ? {} : { kind: next }));
	return [kind, choose];
}
