import type { Block } from "@/lib/domain/text";
import type { EditorMark } from "@/lib/editor/editor-mark";

/** The article and the marks that every way of showing them is given. */
export interface BenchArticle {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly marks: readonly EditorMark[];
}

/** What is done to one mark; `nothing` measures the measuring. */
export type Act = "nothing" | "add" | "remove" | "select" | "unselect" | "hover" | "leave";

/** What the bench's script can do in a page; times are milliseconds from the data to the painted frame. */
export interface InPage {
	readonly plain: (article: BenchArticle) => Promise<number>;
	/** The words with their marks as the server sends them. */
	readonly served: (article: BenchArticle) => Promise<number>;
	readonly ours: (article: BenchArticle) => Promise<number>;
	readonly recogito: (article: BenchArticle) => Promise<number>;
	readonly clear: () => Promise<void>;
	readonly frames: (count: number) => Promise<void>;
	readonly act: (kind: Act) => Promise<void>;
	readonly actRecogito: (kind: Act) => Promise<void>;
	/** Asks what lies at so many points in sight: how many marks that were, and microseconds for each point. */
	readonly hit: (count: number) => { readonly found: number; readonly microseconds: number };
	readonly scroll: (count: number) => Promise<void>;
}

/** When the text of a page is painted, when it can be marked, when React has taken over what the server sent. */
export type Moment = "text" | "ready" | "alive";

declare global {
	interface Window {
		bench: InPage;
		benchTimes: Record<Moment, number | null>;
	}
}
