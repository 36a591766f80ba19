import { readFile } from "node:fs/promises";
import { uuidv7 } from "uuidv7";
import { draftImport } from "@/lib/server/articles/draft-import";
import { editArticle } from "@/lib/server/articles/edit-article";
import { importArticle } from "@/lib/server/articles/import-article";
import { placeDossier } from "@/lib/server/dossiers/place-dossier";
import { placeDossierMember } from "@/lib/server/dossiers/place-dossier-member";
import { placeSpeaker } from "@/lib/server/speakers/place-speaker";
import type { Planting } from "./planting";
import type { DemoArticle } from "./story-shape";

/** Makes the dossier with its members and speakers, and imports its articles. */
export async function plantArticles(planting: Planting): Promise<void> {
	const { dossierId, story } = planting;
	const lead = planting.actor(leadKey(planting));
	const dossier = { opId: uuidv7(), revision: null, ...story.dossier };
	await planting.write("the dossier", placeDossier(lead, dossierId, dossier));
	for (const { key } of story.members) {
		const leads = key === leadKey(planting);
		const place = { opId: uuidv7(), lead: leads };
		const memberId = planting.memberId(key);
		if (!leads) {
			await planting.write(key, placeDossierMember(lead, dossierId, memberId, place));
		}
	}
	for (const { key, name, aliases } of story.speakers) {
		const id = uuidv7();
		const fields = { dossierId, name, aliases: [...aliases], outletId: null };
		const body = { opId: uuidv7(), revision: null, ...fields };
		await planting.write(key, placeSpeaker(lead, id, body));
		planting.speakers.set(key, id);
	}
	for (const article of story.articles) await plantArticle(planting, article);
}

/** The reviewer who leads the dossier. */
function leadKey({ story }: Planting): string {
	const lead = story.members.find((member) => member.role === "reviewer");
	if (lead === undefined) throw new Error("the demo has no reviewer");
	return lead.key;
}

async function plantArticle(planting: Planting, article: DemoArticle): Promise<void> {
	const { dossierId, story } = planting;
	const actor = planting.actor(leadKey(planting));
	const file = new URL(`./articles/${article.file}`, import.meta.url);
	const bytes = Uint8Array.from(await readFile(file));
	const upload = { bytes, fileName: article.file, charset: null };
	const draft = planting.take(await draftImport(actor, dossierId, upload));
	const [id, versionId] = [uuidv7(), uuidv7()];
	const outlet = story.outlets.find((candidate) => candidate.key === article.outlet)?.name ?? null;
	const { title, author, language, address, zone, precision, published: value } = article;
	const published = { value, precision, zone };
	const known = {
		title,
		outlet,
		author,
		published,
		address,
		language,
		credits: [...article.credits],
	};
	const saved = { opId: uuidv7(), dossierId, versionId, original: draft.original, ...known };
	await planting.write(article.key, importArticle(actor, id, saved));
	const { state, due: dueOn, message = "" } = article;
	const assigneeId = article.assignee === null ? null : planting.memberId(article.assignee);
	const edit = { opId: uuidv7(), revision: 1, ...known, state, assigneeId, dueOn, message };
	await planting.write(article.key, editArticle(actor, id, edit));
	planting.articles.set(article.key, { id, versionId, text: draft.text });
}
