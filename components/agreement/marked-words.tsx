import type { ComparisonView, RoundMark } from "@/lib/domain/round";

// So many characters of the paragraph are shown before the words and after them.
const about = 90;

/** The words that a mark is on, in what stands around them and around those of the other side, so that both read alike. */
export function MarkedWords(props: {
	article: ComparisonView["articles"][number];
	mark: RoundMark;
	within: readonly RoundMark[];
}) {
	const { article, mark, within } = props;
	const { text, language } = article;
	const spans = bodyOf(mark);
	const all = within.flatMap(bodyOf);
	const [first, last] = [
		Math.min(...all.map(({ start }) => start)),
		Math.max(...all.map(({ end }) => end)),
	];
	const from = Math.max(text.lastIndexOf("\n", first - 1) + 1, wordAt(text, first - about));
	const lineEnd = text.indexOf("\n", last);
	const until = Math.min(lineEnd < 0 ? text.length : lineEnd, wordAt(text, last + about));
	const cuts = [from, ...spans.flatMap(({ start, end }) => [start, end]), until];
	return (
		<blockquote lang={language} className="font-serif leading-relaxed text-pretty-safe">
			{from > 0 && text[from - 1] !== "\n" && "… "}
			{cuts.slice(0, -1).map((start, n) => {
				const words = text.slice(start, cuts[n + 1]);
				return n % 2 === 0 ? (
					words
				) : (
					<mark key={start} className="bg-attention-bg text-ink underline decoration-2">
						{words}
					</mark>
				);
			})}
			{until < text.length && text[until] !== "\n" && " …"}
		</blockquote>
	);
}

function bodyOf(mark: RoundMark) {
	return mark.content.pieces.filter((piece) => piece.role === "body");
}

/** The end of the word at an offset. */
function wordAt(text: string, offset: number): number {
	if (offset <= 0) return 0;
	const space = text.indexOf(" ", offset);
	return space < 0 ? text.length : space;
}
