import { uuidv7 } from "uuidv7";
import type { CreateShare } from "@/lib/domain/sharing";
import { createShare } from "@/lib/server/sharing/create-share";
import { showShared } from "@/lib/server/sharing/respond-shared";
import { placeSharingRules, readSharingRules } from "@/lib/server/sharing/sharing-rules";
import { type Newsroom, type TestActor, take } from "./newsroom";

/** Says what may be shared in the newsroom: approved passages, and no more than is told. */
export async function setRules(
	newsroom: Newsroom,
	rules: Partial<{ isOn: boolean; wholeTexts: boolean; embedHosts: string[] }> = {},
) {
	const admin = await newsroom.addMember("admin");
	const { revision } = take(await readSharingRules(admin));
	const wanted = { isOn: true, wholeTexts: false, embedHosts: [], ...rules };
	return placeSharingRules(admin, { opId: uuidv7(), revision, ...wanted });
}

/** A dossier in which one passage of an article is approved and one waits. */
export async function openScene(newsroom: Newsroom) {
	const author = await newsroom.addMember("checker");
	const [lead, reviewer] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
	];
	const dossierId = await newsroom.openDossier(lead, author, reviewer);
	const article = await newsroom.import(author, dossierId);
	const approved = await newsroom.mark(author, article, "La société dément", { tag: "denial" });
	const waiting = await newsroom.mark(author, article, "Le contrat est signé");
	take(await newsroom.decide(reviewer, { kind: "annotation", id: approved }));
	return { author, lead, reviewer, dossierId, article, approved, waiting };
}

/** The body that shares a thing for a week. */
export function shareBody(
	kind: CreateShare["kind"],
	subjectId: string,
	more: Partial<CreateShare> = {},
) {
	return { opId: uuidv7(), kind, subjectId, days: 7, whole: false, ...more };
}

/** An address that shares a thing, by its id and the token in it. */
export async function makeShare(actor: TestActor, ...about: Parameters<typeof shareBody>) {
	const id = uuidv7();
	const { address } = take(await createShare(actor, id, shareBody(...about)));
	return { id, token: address?.split("/").at(-1) ?? "" };
}

/** What somebody without an account gets at an address. */
export async function openShared(
	token: string,
	{
		place = "page",
		method = "GET",
		from = uuidv7(),
	}: { place?: "page" | "embedded"; method?: string; from?: string } = {},
) {
	const request = new Request(`http://localhost:3000/shared/${token}`, {
		method,
		headers: { "accept-language": "fr", "x-forwarded-for": from },
	});
	const answer = await showShared(place)(request, { params: Promise.resolve({ token }) });
	const headers = Object.fromEntries(answer.headers);
	return { status: answer.status, headers, html: await answer.text() };
}

/** The words of a page. */
export function wordsOf(html: string): string {
	return html.replace(/<style>[\s\S]*<\/style>/, "").replace(/<[^>]+>/g, "");
}
