import { notFound } from "next/navigation";
import { cache } from "react";
import { readVersion } from "@/lib/server/articles/read-version";
import { readVersionMarks } from "@/lib/server/articles/read-version-marks";
import { currentActor } from "@/lib/server/door/actor";
import {
	type ArticleVersions,
	readArticleVersions,
} from "@/lib/server/versions/read-article-versions";
import { shown } from "../../../shown";

/** The article and its versions, read once for one request. */
export const openVersions = cache(
	async (articleId: string): Promise<ArticleVersions> =>
		shown(await readArticleVersions(await currentActor(), articleId)),
);

/** The version of this number, or the newest by that name; else the page is not there. */
export function versionNumbered({ versions }: ArticleVersions, number: string) {
	const found =
		number === "newest" ? versions[0] : versions.find((one) => String(one.number) === number);
	return found ?? notFound();
}

/** A version with its text and its marks. */
export async function openMarked(versionId: string) {
	const actor = await currentActor();
	const [version, marks] = await Promise.all([
		readVersion(actor, versionId),
		readVersionMarks(actor, versionId),
	]);
	return { version: shown(version), marks: shown(marks) };
}
