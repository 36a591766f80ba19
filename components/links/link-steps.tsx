"use client";

import { type ReactNode, useState } from "react";
import { LinkTypeStep } from "@/components/article/link-type-step";
import type { Candidate } from "@/lib/domain/candidate";
import type { LinkView, PassageView } from "@/lib/domain/link";
import type { LinkType } from "@/lib/domain/link-types";
import type { Stance } from "@/lib/domain/statements";
import type { Span } from "@/lib/text/span";
import { CandidateList } from "./candidate-list";
import { StanceStep } from "./stance-step";

/** What comes of choosing what a passage is linked to. */
export interface Linking {
	readonly onLink: (from: PassageView, to: PassageView, type: LinkType) => void;
	readonly onGather: (statementId: string, stance: Stance) => void;
	/** An article was chosen: it is to be held against the passage's own, its similar words selected to be marked. */
	readonly onCompare: (articleId: string, place: Span | null) => void;
}

/** Links a passage: first to what, then how they relate. Ends with `onDone`. */
export function LinkSteps(
	props: Linking & {
		passage: PassageView;
		dossierId: string;
		/** The links it has, so that none is offered twice. */
		links: readonly LinkView[];
		/** What stands over the list of candidates. */
		head?: ReactNode;
		onDone: () => void;
	},
) {
	const [taken, setTaken] = useState<Candidate | null>(null);
	const back = () => setTaken(null);
	const done = (act: () => void) => {
		act();
		props.onDone();
	};
	const take = (candidate: Candidate) => {
		if (candidate.kind === "article")
			done(() => props.onCompare(candidate.article.id, candidate.article.place));
		else setTaken(candidate);
	};
	if (taken?.kind === "passage")
		return (
			<LinkTypeStep
				mine={props.passage}
				far={taken.passage}
				links={props.links}
				onOther={back}
				onLink={(from, to, type) => done(() => props.onLink(from, to, type))}
			/>
		);
	if (taken?.kind === "statement")
		return (
			<StanceStep
				passage={props.passage}
				titles={taken.statement.titles}
				onOther={back}
				onStance={(stance) => done(() => props.onGather(taken.statement.id, stance))}
			/>
		);
	return (
		<>
			{props.head}
			<CandidateList passage={props.passage} dossierId={props.dossierId} onTake={take} />
		</>
	);
}
