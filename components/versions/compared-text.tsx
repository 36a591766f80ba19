import type { Block } from "@/lib/domain/text";
import { blockElements } from "@/lib/editor/block-elements";
import { type EditorMark, segmentAttributes } from "@/lib/editor/editor-mark";
import { toSegments } from "@/lib/text/segments";
import type { Span } from "@/lib/text/span";

const lone = "lone";

/** A text with its marks in which what another text has not is put as taken out or put in. */
export function ComparedText(props: {
	text: string;
	blocks: readonly Block[];
	marks: readonly EditorMark[];
	/** What the other text has not. */
	differing: readonly Span[];
	element: "ins" | "del";
	language: string;
	label: string;
}) {
	const { text, blocks } = props;
	const looks = new Map(props.marks.map((mark) => [mark.id, mark]));
	const spans = props.differing.map((span) => ({ id: lone, ...span }));
	const segments = toSegments([...props.marks, ...spans]);
	return (
		<article
			aria-label={props.label}
			lang={props.language}
			className="article-text whitespace-pre-line"
		>
			{blocks.map((block) => {
				const Element = block.kind === "headline" ? "p" : blockElements[block.kind].element;
				const inside = segments.filter(({ start, end }) => start < block.end && end > block.start);
				let at = block.start;
				const parts = inside.flatMap((segment) => {
					const [start, end] = [
						Math.max(segment.start, block.start),
						Math.min(segment.end, block.end),
					];
					const plain = text.slice(at, start);
					at = end;
					return [plain, <Part key={start} {...props} {...{ segment, start, end, looks }} />];
				});
				return (
					<Element key={block.start} data-block={block.kind} dir="auto">
						{parts}
						{text.slice(at, block.end)}
					</Element>
				);
			})}
		</article>
	);
}

function Part(props: {
	text: string;
	element: "ins" | "del";
	segment: ReturnType<typeof toSegments>[number];
	start: number;
	end: number;
	looks: ReadonlyMap<string, EditorMark>;
}) {
	const { segment, element: Element } = props;
	const words = props.text.slice(props.start, props.end);
	const differs = segment.ids.includes(lone);
	const shown = differs ? (
		<Element
			className={
				Element === "del"
					? "bg-danger-bg text-danger decoration-2"
					: "bg-good-bg text-good decoration-2 underline-offset-2"
			}
		>
			{words}
		</Element>
	) : (
		words
	);
	const attributes = segmentAttributes(segment, props.looks);
	return attributes === null ? shown : <mark {...attributes}>{shown}</mark>;
}
