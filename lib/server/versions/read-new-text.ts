import "server-only";
import type { Carry } from "@/lib/anchoring/reanchor";
import { storedBlocksSchema } from "@/lib/domain/article";
import type { VersionSource } from "@/lib/domain/new-version";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type Block, textLimits } from "@/lib/domain/text";
import { correctText } from "@/lib/editor/correct-text";
import { parseOriginal } from "@/lib/server/articles/parse-original";
import { findOriginal } from "@/lib/server/store/articles";
import type { Db } from "@/lib/server/store/client";

/** A text that an article is to have. */
export interface NewText {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly charset: string;
	/** The bytes it was made from, where they are kept already; a corrected text is its own original. */
	readonly sha256: string | null;
	/** Where spans of the newest text are in it, where that is known. */
	readonly carry: Carry;
}

/** A version as the store has it. */
interface StoredText {
	readonly text: string;
	readonly blocks: unknown;
}

/**
 * Makes the text of a new version out of kept bytes, or out of the newest text and the steps that correct it. `not-found`
 * when the bytes never came into the dossier, `invalid` when nothing is left of the text.
 */
export async function readNewText(
	db: Db,
	granted: Granted<"article.import", unknown>,
	of: { readonly dossierId: string; readonly newest: StoredText },
	source: VersionSource,
): Promise<Result<NewText>> {
	const made = await (source.kind === "original"
		? readOriginal(db, granted, of.dossierId, source.original)
		: Promise.resolve(correct(of.newest, source.steps)));
	if (!made.ok) return made;
	const { text, blocks } = made.value;
	if (text.length > textLimits.articleUnits) return fail("too-large");
	if (blocks.length === 0 || text.trim() === "")
		return fail("invalid", { fields: [{ path: "source", code: "empty" }] });
	return made;
}

/** The text and the blocks of a version, as what compares texts wants them. */
export function toBlocked({ text, blocks }: StoredText) {
	return { text, blocks: storedBlocksSchema.parse(blocks).blocks };
}

/** Whether two texts are one, block by block. */
export function isSameText(one: StoredText, { text, blocks }: NewText): boolean {
	const before = toBlocked(one);
	const isSame = (block: Block, n: number) => {
		const other = before.blocks[n];
		return (
			other !== undefined &&
			block.kind === other.kind &&
			block.start === other.start &&
			block.end === other.end
		);
	};
	return text === before.text && blocks.length === before.blocks.length && blocks.every(isSame);
}

async function readOriginal(
	db: Db,
	granted: Granted<"article.import", unknown>,
	dossierId: string,
	original: Extract<VersionSource, { kind: "original" }>["original"],
): Promise<Result<NewText>> {
	const { sha256, charset } = original;
	const bytes = await findOriginal(db, granted, dossierId, sha256);
	if (bytes === null) return fail("not-found");
	const draft = await parseOriginal(bytes, original);
	if (!draft.ok) return draft;
	const { text, blocks } = draft.value;
	return ok({ text, blocks, charset, sha256, carry: () => null });
}

function correct(
	newest: StoredText,
	steps: Extract<VersionSource, { kind: "corrected" }>["steps"],
): Result<NewText> {
	const corrected = correctText(toBlocked(newest), steps);
	if (!corrected.ok) return corrected;
	return ok({ ...corrected.value, charset: "utf-8", sha256: null });
}
