import "server-only";
import type { Scope } from "@/lib/domain/proof";
import type { ReviewKind } from "@/lib/domain/review";
import type { Opened } from "@/lib/server/door/grant";
import { areArticlesThere } from "@/lib/server/store/articles";
import type { Tx } from "@/lib/server/store/client";
import { type Decidable, decidedKinds } from "./decided-kinds";

/** Finds a thing to decide about; null where it is nowhere, or an article that it is in was removed. */
export async function openDecidable(
	tx: Tx,
	scope: Scope,
	kind: ReviewKind,
	id: string,
): Promise<Opened<Decidable> | null> {
	const opened = await decidedKinds[kind].open(tx, scope, id);
	if (opened === null) return null;
	return (await areArticlesThere(tx, scope, opened.articleIds ?? [])) ? opened : null;
}
