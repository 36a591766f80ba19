import "server-only";
import { uuidv7 } from "uuidv7";
import type { ImportArticle } from "@/lib/domain/article";
import type { Granted } from "@/lib/domain/proof";
import { type ArticleColumns, ensureOutlet } from "@/lib/server/store/articles";
import type { Tx } from "@/lib/server/store/client";
import { foldText } from "@/lib/text/fold";
import { publishedColumns } from "./to-article-row";

type Particulars = Pick<
	ImportArticle,
	"title" | "outlet" | "author" | "published" | "address" | "language" | "credits"
>;

/** The columns of what is known about an article; an outlet that is new to the newsroom is made. */
export async function toArticleColumns(
	tx: Tx,
	granted: Granted<"article.import" | "article.edit", unknown>,
	known: Particulars,
): Promise<ArticleColumns> {
	const { title, outlet, author, address, language, credits } = known;
	const outletId = outlet === null ? null : await outletNamed(tx, granted, outlet);
	const published = publishedColumns(known.published);
	return { title, outletId, author, ...published, address, language, credits: [...credits] };
}

function outletNamed(
	tx: Tx,
	granted: Granted<"article.import" | "article.edit", unknown>,
	name: string,
): Promise<string> {
	return ensureOutlet(tx, granted, { newId: uuidv7(), name, folded: foldText(name).text });
}
