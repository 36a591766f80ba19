import type { Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import type { GeneratedArticle } from "@/lib/testing/generated-article";
import { plantMarks, withDatabaseOf } from "@/lib/testing/plant-marks";
import type { BenchNewsroom } from "./newsroom";

/** A dossier that was planted, and what was marked in it, in the order of its articles. */
export interface PlantedDossier {
	readonly dossierId: string;
	readonly authorId: string;
	readonly markIds: readonly string[];
}

/** A dossier with so many articles of one text, a day apart, by ten outlets; its marks have no history. */
export async function plantDossier(
	page: Page,
	{ url, dataDir }: BenchNewsroom,
	title: string,
	{ articles, made }: { readonly articles: number; readonly made: GeneratedArticle },
): Promise<PlantedDossier> {
	const dossierId = uuidv7();
	const headers = { origin: url };
	const put = async (path: string, data: object) => {
		const body = { opId: uuidv7(), ...data };
		const answer = await page.request.put(`${url}/api/v1${path}`, { headers, data: body });
		if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
	};
	await put(`/dossiers/${dossierId}`, { revision: null, title, summary: "" });
	const answer = await page.request.post(`${url}/api/v1/dossiers/${dossierId}/drafts`, {
		headers: { ...headers, "content-type": "application/octet-stream" },
		data: Buffer.from(made.text),
	});
	const { original } = await answer.json();
	const self = await (await page.request.get(`${url}/api/v1/self`)).json();
	const authorId = String(self.id);
	const markIds: string[] = [];
	await withDatabaseOf(dataDir, async (database) => {
		for (let n = 0; n < articles; n += 1) {
			const [articleId, versionId] = [uuidv7(), uuidv7()];
			const day = new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
			await put(`/articles/${articleId}`, {
				...{ dossierId, versionId, original, title: `Article ${n}`, language: "fr", credits: [] },
				...{ outlet: `Média ${n % 10}`, author: null, address: null },
				published: { value: day, precision: "day", zone: "Europe/Paris" },
			});
			const place = { dossierId, articleId, versionId, authorId };
			markIds.push(...(await plantMarks(database, place, made)));
		}
	});
	return { dossierId, authorId, markIds };
}
