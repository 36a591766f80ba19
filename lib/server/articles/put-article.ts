import "server-only";
import type { PutArticle } from "@/lib/domain/article";
import type { Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { editArticle } from "./edit-article";
import { importArticle } from "./import-article";

/** Saves an imported article, or, when a revision is named, changes what is known about one. */
export function putArticle(actor: Actor, id: string, input: PutArticle): Promise<Result<Receipt>> {
	return "revision" in input ? editArticle(actor, id, input) : importArticle(actor, id, input);
}
