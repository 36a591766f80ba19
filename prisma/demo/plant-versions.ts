import { readFile } from "node:fs/promises";
import { uuidv7 } from "uuidv7";
import { draftImport } from "@/lib/server/articles/draft-import";
import { readArticle } from "@/lib/server/articles/read-article";
import { addVersion } from "@/lib/server/versions/add-version";
import type { Planting } from "./planting";
import type { DemoVersion } from "./story-shape";

/** Gives articles of the story the texts that their outlets put in place of the first, after all was marked. */
export async function plantVersions(planting: Planting): Promise<void> {
	for (const version of planting.story.versions) await plantVersion(planting, version);
}

async function plantVersion(planting: Planting, { article, file, by }: DemoVersion): Promise<void> {
	const actor = planting.actor(by);
	const { id: articleId } = planting.find(planting.articles, article);
	const bytes = Uint8Array.from(await readFile(new URL(`./versions/${file}`, import.meta.url)));
	const upload = { bytes, fileName: file, charset: null };
	const { original } = planting.take(await draftImport(actor, planting.dossierId, upload));
	const { revision } = planting.take(await readArticle(actor, articleId));
	const source = { kind: "original", original } as const;
	const body = { opId: uuidv7(), articleId, revision, source };
	await planting.write(file, addVersion(actor, uuidv7(), body));
}
