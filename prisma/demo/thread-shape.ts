import type { ThreadKind } from "@/lib/domain/thread";

interface DemoMessage {
	readonly by: string;
	/** The member of the story whom it begins with. */
	readonly to?: string;
	readonly words: string;
	/** What it said before it was edited, where it was; not of a thread's first. */
	readonly before?: string;
}

/** What members of the story say about one of its passages or statements, by its key. */
export interface DemoThread {
	readonly kind: Exclude<ThreadKind, "link">;
	readonly about: string;
	readonly blocking?: true;
	readonly messages: readonly [DemoMessage, ...DemoMessage[]];
	/** Who resolved it, where it is not open. */
	readonly resolvedBy?: string;
}
