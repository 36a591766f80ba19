import "server-only";
import type { Carry } from "@/lib/anchoring/reanchor";
import { storedBlocksSchema } from "@/lib/domain/article";
import type { VersionSource } from "@/lib/domain/new-version";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Block } from "@/lib/domain/text";
import { textLimits } from "@/lib/domain/text-parts";
import { correctText } from "@/lib/editor/correct-text";
import type { ArticleDraft } from "@/lib/imports/draft";
import { openArticle } from "@/lib/server/articles/open-article";
import { readOriginal } from "@/lib/server/articles/read-original";
import type { Actor } from "@/lib/server/door/actor";

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
 * What is read out of the kept bytes that a new text is made of, null for a corrected one; to be called before the
 * transaction that saves it, as reading can take long. `not-found` when the bytes never came into the dossier.
 */
export async function readSource(
	actor: Actor,
	articleId: string,
	source: VersionSource,
): Promise<Result<ArticleDraft | null>> {
	if (source.kind === "corrected") return ok(null);
	const opened = await openArticle(actor, "article.import", articleId);
	if (!opened.ok) return opened;
	return readOriginal(actor, opened.value.dossierId, source.original);
}

/**
 * Makes the text of a new version out of what was read, or out of the newest text and the steps that correct it. `invalid`
 * when nothing is left of the text.
 */
export function toNewText(
	newest: StoredText,
	source: VersionSource,
	read: ArticleDraft | null,
): Result<NewText> {
	const made = source.kind === "corrected" ? correct(newest, source.steps) : replace(source, read);
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

function replace(
	{ original }: Extract<VersionSource, { kind: "original" }>,
	read: ArticleDraft | null,
): Result<NewText> {
	if (read === null) return fail("not-found");
	const { sha256, charset } = original;
	const { text, blocks } = read;
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
