"use client";

import { ArticleText } from "@/components/article/article-text";
import { useMessages } from "@/components/language/language-provider";
import { PassageQuote } from "@/components/marks/passage-quote";
import { StateWord } from "@/components/marks/state-word";
import { TagChip } from "@/components/marks/tag-chip";
import { TagSign } from "@/components/marks/tag-sign";
import { Card } from "@/components/ui/card";
import { QuoteBlock } from "@/components/ui/quote-block";
import { reviewStateNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import {
	sampleBlocks,
	sampleMarks,
	samplePassages,
	sampleSelection,
	sampleText,
} from "./sample-passages";
import { SpecimenRow, SpecimenSection } from "./specimen-section";

/** Tags, states, marks in a text, and passages away from their text. */
export function SpecimenMarks() {
	const { everywhere, specimen, vocabulary } = useMessages();
	return (
		<SpecimenSection title={specimen.marks}>
			<SpecimenRow label={specimen.tags}>
				{tagNames.map((tag) => (
					<TagChip key={tag} tag={tag} />
				))}
				{tagNames.map((tag) => (
					<TagChip key={tag} tag={tag} size="small" label={vocabulary.tags[tag]} />
				))}
				{tagNames.map((tag) => (
					<TagSign key={tag} tag={tag} />
				))}
			</SpecimenRow>
			<SpecimenRow label={specimen.states}>
				{reviewStateNames.map((state) => (
					<StateWord key={state} state={state} />
				))}
				<StateWord state="proposed" stale />
			</SpecimenRow>
			<div className="overflow-hidden rounded-card border border-line bg-sheet px-4 py-6 sm:px-8">
				<ArticleText
					text={sampleText}
					blocks={sampleBlocks}
					marks={sampleMarks}
					selected={sampleSelection}
					language="fr"
					label={specimen.article}
					nested
				/>
				<p lang="fr" className="article-text">
					<mark data-mark="1" data-tags="claim" data-suggested="">
						{specimen.suggested}
					</mark>
				</p>
			</div>
			<div className="grid grid-cols-1 gap-3 md:grid-cols-2 lg:grid-cols-3">
				{samplePassages.map((passage, n) => (
					<Card key={`${passage.annotationId}-${passage.outlet}`} selected={n === 0}>
						<PassageQuote passage={passage} lead={vocabulary.linkType.denies} withTitle={n === 1} />
					</Card>
				))}
				<Card>
					<QuoteBlock source={everywhere.unknownOutlet}>
						{everywhere.quote(specimen.sentence)}
					</QuoteBlock>
				</Card>
			</div>
		</SpecimenSection>
	);
}
