import type { Result } from "@/lib/domain/result";

/** A file out of a collection: its bytes, or why it has none that can be read. */
export type CollectedFile =
	| { readonly name: string; readonly bytes: Uint8Array }
	| { readonly name: string; readonly code: string };

/** The files of a collection in their order, or why it cannot be opened. */
export type Collected = Result<readonly CollectedFile[]>;
