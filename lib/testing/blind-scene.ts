import { uuidv7 } from "uuidv7";
import { addressOf, type OperationName, pathOf } from "@/lib/domain/contract/addresses";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { restoreAnnotation } from "@/lib/server/annotations/restore-annotation";
import { tellPresence } from "@/lib/server/events/tell-presence";
import { addImportFile } from "@/lib/server/imports/add-import-file";
import { finishRound } from "@/lib/server/rounds/finish-round";
import { openRound } from "@/lib/server/rounds/open-round";
import { createToken } from "@/lib/server/tokens/create-token";
import type { ApiServer } from "./api-server";
import { markBody, messageOf, type Newsroom, type TestActor, take } from "./newsroom";
import { readZip } from "./read-zip";

/** A dossier with an open round of two members, in which one has marked, and with one of everything beside it. */
export async function openBlindScene(newsroom: Newsroom) {
	const [lead, worker, partner, third] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
	];
	const dossierId = await newsroom.openDossier(lead, worker, partner, third);
	const article = await newsroom.import(lead, dossierId);
	const outside = await newsroom.import(lead, dossierId, "Ailleurs, la société dément le contrat.");
	const known = await newsroom.mark(lead, outside, "la société dément", { tag: "denial" });
	const other = await newsroom.mark(lead, outside, "le contrat");
	const linkId = await newsroom.link(lead, dossierId, [known, other], "denies");
	const speakerId = await newsroom.speak(lead, dossierId);
	const statementId = await newsroom.state(lead, dossierId);
	const membershipId = await newsroom.gather(lead, statementId, known, "denies");
	const decision = take(await newsroom.decide(third, { kind: "annotation", id: known }));
	const roundId = uuidv7();
	const memberIds = [worker.scope.memberId, partner.scope.memberId];
	const importId = uuidv7();
	const file = { name: "quai.txt", bytes: new TextEncoder().encode("Le quai") };
	take(await addImportFile(lead, { dossierId, importId, fileId: uuidv7() }, file));
	const round = { opId: uuidv7(), dossierId, articleIds: [article.id], memberIds };
	take(await openRound(lead, roundId, round));
	const { messageId } = await newsroom.talk(partner, { kind: "annotation", subjectId: known });
	await newsroom.mark(partner, article, "Le contrat est signé");
	return {
		...{ lead, worker, partner, third, dossierId, article, outside, known, linkId, speakerId },
		...{ statementId, membershipId, decision, roundId, messageId, importId },
	};
}

export type BlindScene = Awaited<ReturnType<typeof openBlindScene>>;

/** What one member does in a round; answers the ids of all that they made. */
export async function workBlindly(
	newsroom: Newsroom,
	{ worker, partner, article, statementId, dossierId, roundId }: BlindScene,
) {
	// It names the other, whose inbox it must not reach.
	const note = messageOf("hippopotame", partner);
	const claim = await newsroom.mark(worker, article, "Le contrat est signé", { note });
	const denial = await newsroom.mark(worker, article, "La société dément", { tag: "denial" });
	const removed = await newsroom.mark(worker, article, "Selon deux sources portuaires");
	const restored = await newsroom.mark(worker, article, "rien n’est prêt");
	const link = await newsroom.link(worker, dossierId, [denial, claim], "denies");
	const membership = await newsroom.gather(worker, statementId, claim);
	for (const id of [removed, restored]) take(await removeAnnotation(worker, id, uuidv7()));
	take(await restoreAnnotation(worker, restored, uuidv7()));
	const edit = markBody(article, "La société dément avoir signé", { revision: 1, tag: "denial" });
	take(await placeAnnotation(worker, denial, edit));
	const here = { windowId: uuidv7(), passageId: claim, here: true };
	take(await tellPresence(worker, article.id, here));
	take(await finishRound(worker, roundId, uuidv7()));
	return { claim, denial, removed, restored, link, membership };
}

/** The ids of what was made in the round. */
export type BlindIds = Awaited<ReturnType<typeof workBlindly>>;
/** What is asked for beside the path. */
export type Query = Readonly<Record<string, string>>;
/** What is asked of an operation: what its path names, and its query. */
export type Asked = readonly [params: Query, query?: Query];

/** A token by which a member may do all that they may. */
export async function tokenOf(actor: TestActor): Promise<string> {
	const scopes = ["read", "annotate", "review", "admin"] as const;
	const made = take(
		await createToken(actor, uuidv7(), { opId: uuidv7(), name: "x", scopes: [...scopes], days: 1 }),
	);
	return made.token ?? "";
}

/** Asks the API by a token; status and words of the answer. */
export async function ask(
	api: ApiServer,
	token: string,
	name: OperationName,
	[params, query = {}]: Asked,
	body?: object,
) {
	const search = new URLSearchParams(query);
	const { method } = addressOf(name);
	const answer = await fetch(`${api.address}/api/v1${pathOf(name, params)}?${search}`, {
		method,
		headers: {
			authorization: `Bearer ${token}`,
			...(method === "GET" ? {} : { "content-type": "application/json", origin: api.address }),
		},
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	return { status: answer.status, body: await wordsOf(new Uint8Array(await answer.arrayBuffer())) };
}

/** What an answer says; of an archive or a Word document, what each of its files is called and says. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
	const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
	if (!isPacked) return new TextDecoder().decode(bytes);
	return [...(await readZip(bytes))].map(([path, file]) => `${path}\n${file}`).join("\n");
}
