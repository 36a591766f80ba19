"use client";

import { useEffect, useRef } from "react";
import { toMarks } from "@/components/article/article-layout";
import { ArticleText } from "@/components/article/article-text";
import { revealMark } from "@/components/article/find-mark";
import { useMessages } from "@/components/language/language-provider";
import { ArticleMeta } from "@/components/marks/article-meta";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { FailureNotice } from "@/components/writing/failure-notice";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import type { PassageView } from "@/lib/domain/link";
import type { Block } from "@/lib/domain/text";
import { useDeskView } from "./use-desk-view";

/** A passage in its article: the whole text, set back except where the passage is, which is brought into sight. */
export function PassageInArticle({ passage }: { passage: PassageView }) {
	const { everywhere, review } = useMessages();
	const { answer, failure, retry } = useDeskView(passage.articleId);
	if (answer?.ok) return <TextAround desk={answer.value} passage={passage} />;
	if (failure === null)
		return (
			<div className="p-8">
				<Spinner label={review.loadingArticle} />
			</div>
		);
	return (
		<div className="flex flex-col items-start gap-3 p-6">
			<FailureNotice failure={failure}>{review.noArticle}</FailureNotice>
			<Button onClick={retry}>{everywhere.retry}</Button>
		</div>
	);
}

function TextAround({ desk, passage }: { desk: DeskView; passage: PassageView }) {
	const scroller = useRef<HTMLDivElement>(null);
	const { annotationId } = passage;
	const { article, version } = desk;
	useEffect(() => revealOnceShown(scroller.current, annotationId), [annotationId]);
	const annotation = desk.annotations.find((one) => one.id === annotationId) ?? null;
	return (
		<section
			ref={scroller}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
			tabIndex={0}
			aria-label={article.title}
			className="h-full overflow-y-auto bg-sheet -outline-offset-2"
		>
			<div className="mx-auto max-w-[38rem] px-6 pt-7 pb-16">
				<ArticleMeta article={desk.article} />
				<ArticleText
					nested
					text={version.text}
					blocks={version.blocks}
					marks={annotation === null ? [] : toMarks([annotation])}
					language={article.language}
					label={article.title}
					selected={[annotationId]}
					isMuted={(block) => isBeside(block, annotation)}
				/>
			</div>
		</section>
	);
}

/**
 * Brings a passage into sight now, and again whenever its article comes to be shown: on a narrow screen it is on a sheet that
 * is hidden at first, where nothing can be scrolled. Answers what ends that.
 */
function revealOnceShown(scroller: HTMLElement | null, annotationId: string): () => void {
	if (scroller === null) return () => undefined;
	let wasShown = revealMark(scroller, annotationId) && scroller.clientHeight > 0;
	const sizes = new ResizeObserver(() => {
		const isShown = scroller.clientHeight > 0;
		if (isShown && !wasShown) revealMark(scroller, annotationId);
		wasShown = isShown;
	});
	sizes.observe(scroller);
	return () => sizes.disconnect();
}

/** Whether a block has none of the passage's words; the headline is never set back. */
function isBeside(block: Block, annotation: AnnotationView | null): boolean {
	if (block.kind === "headline" || annotation === null) return false;
	return !annotation.pieces.some((piece) => piece.start < block.end && piece.end > block.start);
}
