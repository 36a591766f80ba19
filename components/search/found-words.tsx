import type { ReactNode } from "react";
import type { Span } from "@/lib/text/span";

/** A text in which what was looked for is marked. */
export function FoundWords(props: { text: string; spans: readonly Span[] }) {
	const { text, spans } = props;
	const parts: ReactNode[] = [];
	let at = 0;
	for (const { start, end } of spans) {
		parts.push(text.slice(at, start));
		parts.push(
			<mark key={start} data-found="">
				{text.slice(start, end)}
			</mark>,
		);
		at = end;
	}
	return (
		<>
			{parts}
			{text.slice(at)}
		</>
	);
}
