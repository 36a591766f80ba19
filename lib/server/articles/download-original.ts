import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import { toFileName } from "@/lib/exports/file-name";
import { originalExtension } from "@/lib/imports/original-extension";
import type { Actor } from "@/lib/server/door/actor";
import { toDownload } from "@/lib/server/exports/to-download";
import { findVersionBytes } from "@/lib/server/store/article-places";
import { database } from "@/lib/server/store/client";
import { openArticle } from "./open-article";
import { readArticle } from "./read-article";
import { readVersion } from "./read-version";

/** The bytes that a version was made from, as a download: whatever they are, no page shows them. */
export async function downloadOriginal(actor: Actor, versionId: string): Promise<Result<Response>> {
	const version = await readVersion(actor, versionId);
	if (!version.ok) return version;
	const { articleId } = version.value;
	const article = await readArticle(actor, articleId);
	if (!article.ok) return article;
	const granted = await openArticle(actor, "article.read", articleId);
	if (!granted.ok) return granted;
	const bytes = await findVersionBytes(database(), granted.value, versionId);
	if (bytes === null) return fail("not-found");
	const name = toFileName(article.value, originalExtension(bytes));
	return ok(toDownload({ chunks: once(bytes), mediaType: "application/octet-stream", name }));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
