import "server-only";
import { alignTexts } from "@/lib/anchoring/align-texts";
import { type BlockedText, toTokens } from "@/lib/anchoring/tokens";
import type { VersionPreview } from "@/lib/domain/fate-report";
import type { PreviewVersion } from "@/lib/domain/new-version";
import { fail, ok, type Result } from "@/lib/domain/result";
import { openArticle } from "@/lib/server/articles/open-article";
import type { Actor } from "@/lib/server/door/actor";
import { database } from "@/lib/server/store/client";
import { findArticleRevision, findNewestVersion } from "@/lib/server/store/fates";
import { type FatedAnnotation, findFates } from "./find-fates";
import { isSameText, readSource, toBlocked, toNewText } from "./read-new-text";
import { inOldOrder, toFatedMark } from "./to-fated-mark";

/** What a new text would do to the marks of an article; nothing is stored. `stale` when the article has moved on. */
export async function previewVersion(
	actor: Actor,
	articleId: string,
	{ revision, source }: PreviewVersion,
): Promise<Result<VersionPreview>> {
	const opened = await openArticle(actor, "article.import", articleId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	const db = database();
	const now = await findArticleRevision(db, granted, articleId);
	const newest = await findNewestVersion(db, granted, articleId);
	if (newest === null || now === null) return fail("not-found");
	if (now !== revision) return fail("stale", { revision: now });
	const read = await readSource(actor, articleId, source);
	if (!read.ok) return read;
	const made = toNewText(newest, source, read.value);
	if (!made.ok) return made;
	const of = { articleId, newestId: newest.id };
	const fated = await findFates(db, granted, of, made.value);
	const living = fated.filter(({ row }) => row.deletedAt === null);
	const count = (fate: string) => living.filter(({ answer }) => answer.fate === fate).length;
	return ok({
		counts: {
			...{ kept: count("kept"), moved: count("moved") },
			...{ changed: count("changed"), lost: count("lost") },
		},
		marks: inOldOrder(living.flatMap(toMark)),
		same: isSameText(newest, made.value),
		words: countWords(toBlocked(newest), made.value),
	});
}

function toMark({ row, was, before, answer }: FatedAnnotation) {
	const { fate } = answer;
	if (fate !== "changed" && fate !== "lost") return [];
	const is = fate === "changed" ? answer.pieces : [];
	return [toFatedMark(row, { fate, was: was.pieces, is, before })];
}

/** How many words of either text the other has not at their place. */
function countWords(before: BlockedText, after: BlockedText): VersionPreview["words"] {
	const [old, is] = toTokens(before, after);
	const { toNew, toOld } = alignTexts(old, is);
	const lone = (partners: Int32Array) => partners.filter((place) => place < 0).length;
	return { added: lone(toOld), removed: lone(toNew) };
}
