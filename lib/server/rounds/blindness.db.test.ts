import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, vi } from "vitest";
import {
	addressOf,
	type OperationName,
	operationNames,
	pathOf,
} from "@/lib/domain/contract/addresses";
import { operationOf } from "@/lib/domain/contract/operations";
import { formatsOf } from "@/lib/domain/export-format-names";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { restoreAnnotation } from "@/lib/server/annotations/restore-annotation";
import { tellPresence } from "@/lib/server/events/tell-presence";
import { addImportFile } from "@/lib/server/imports/add-import-file";
import { createToken } from "@/lib/server/tokens/create-token";
import { type ApiServer, serveApi } from "@/lib/testing/api-server";
import {
	linkBody,
	markBody,
	messageOf,
	type Newsroom,
	type TestActor,
	take,
	test,
	threadBody,
} from "@/lib/testing/newsroom";
import { readZip } from "@/lib/testing/read-zip";
import { finishRound } from "./finish-round";
import { openRound } from "./open-round";

// Every read of the API, several times over.
vi.setConfig({ testTimeout: 150_000 });

// AZ-14, AZ-15: while a round is open, one who marks in it learns nothing of the work of the other, and neither does anybody
// else. Each read of the API is made before and after that work, and must say the same to the byte.

let api: ApiServer;
beforeAll(async () => {
	api = await serveApi();
});
afterAll(() => api.close());

async function scene(newsroom: Newsroom) {
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

type Scene = Awaited<ReturnType<typeof scene>>;

/** What one member does in a round; answers the ids of all that they made. */
async function work(
	newsroom: Newsroom,
	{ worker, partner, article, statementId, dossierId, roundId }: Scene,
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

type Ids = Awaited<ReturnType<typeof work>>;
type Query = Readonly<Record<string, string>>;
type Asked = readonly [params: Query, query?: Query];

const inDossier = ({ dossierId }: Scene): Asked[] => [[{ id: dossierId }]];
const ofImport = ({ dossierId, importId }: Scene): Asked[] => [[{ id: dossierId, importId }]];
const ofArticle = ({ article }: Scene): Asked[] => [[{ id: article.id }]];
const everywhere = (): Asked[] => [[{}]];
const filtered =
	(...queries: readonly ((scene: Scene) => Query)[]) =>
	(scene: Scene): Asked[] => [
		...inDossier(scene),
		...queries.map((query): Asked => [{ id: scene.dossierId }, query(scene)]),
	];
const byWorker = ({ worker }: Scene): Query => ({ authorId: worker.scope.memberId });

/** Every read of the API, each as one would ask it to learn of the other; a new one is written here or fails the test. */
const reads: Readonly<Partial<Record<OperationName, (scene: Scene) => Asked[]>>> = {
	listDossiers: everywhere,
	readDossier: inDossier,
	listDossierMembers: inDossier,
	listCandidates: inDossier,
	readMap: inDossier,
	readOpenQuestions: inDossier,
	exportDossier: filtered(() => ({ format: "annotations-csv", marks: "all" })),
	readExportJob: () => [[{ id: uuidv7() }]],
	downloadExportJob: () => [[{ id: uuidv7() }]],
	backUpDossier: inDossier,
	listArticles: inDossier,
	listImports: inDossier,
	readImport: ofImport,
	listImportLines: ofImport,
	readArticle: ofArticle,
	readDesk: ofArticle,
	exportArticle: ({ article }) => [
		[{ id: article.id }, { format: "annotations-csv", marks: "all" }],
	],
	listVersions: ofArticle,
	readOriginal: ({ article }) => [[{ id: article.versionId }]],
	readVersion: ({ article }) => [[{ id: article.versionId }]],
	readVersionMarks: ({ article }) => [[{ id: article.versionId }]],
	readVersionReport: ({ article }) => [[{ id: article.versionId }]],
	listArticleCopies: ofArticle,
	listDossierCopies: inDossier,
	readSourcing: inDossier,
	listSamePassages: ({ article }) => {
		const start = article.text.indexOf("La société dément");
		return [[{ id: article.versionId }, { start: String(start), end: String(start + 17) }]];
	},
	listPassages: inDossier,
	rankCandidates: filtered(({ known }) => ({ annotationId: known })),
	listAnnotations: filtered(byWorker, ({ article }) => ({ articleId: article.id })),
	readAnnotation: ({ known }) => [[{ id: known }]],
	readAnnotationHistory: ({ known }) => [[{ id: known }]],
	listLinks: filtered(byWorker),
	readLink: ({ linkId }) => [[{ id: linkId }]],
	readLinkHistory: ({ linkId }) => [[{ id: linkId }]],
	listStatements: inDossier,
	readStatement: ({ statementId }) => [[{ id: statementId }]],
	readStatementHistory: ({ statementId }) => [[{ id: statementId }]],
	listEvidence: ({ statementId }) => [[{ id: statementId }]],
	readEvidence: () => [[{ id: uuidv7() }]],
	readCapture: () => [[{ id: uuidv7() }]],
	listMemberships: filtered(({ statementId }) => ({ statementId })),
	readMembership: ({ membershipId }) => [[{ id: membershipId }]],
	readMembershipHistory: ({ membershipId }) => [[{ id: membershipId }]],
	listThreads: ({ known, linkId, statementId }) => [
		[{}, { kind: "annotation", subjectId: known }],
		[{}, { kind: "link", subjectId: linkId }],
		[{}, { kind: "statement", subjectId: statementId }],
	],
	readMessageHistory: ({ messageId }) => [[{ id: messageId }]],
	readInbox: everywhere,
	readInboxCount: everywhere,
	readVerdictScale: everywhere,
	readSharingRules: everywhere,
	listShares: inDossier,
	listWebhooks: everywhere,
	listDeliveries: () => [[{ id: uuidv7() }]],
	listSpeakers: inDossier,
	readSpeaker: ({ speakerId }) => [[{ id: speakerId }]],
	listOutlets: everywhere,
	readOutlet: () => [[{ id: uuidv7() }]],
	listDecisions: filtered(({ worker }) => ({ deciderId: worker.scope.memberId })),
	readDecision: ({ decision }) => [[{ id: decision.id }]],
	listReview: filtered(
		() => ({ list: "received" }),
		() => ({ group: "article" }),
		byWorker,
	),
	countReview: inDossier,
	readToReview: everywhere,
	listEdits: ({ dossierId, article }) => [[{ id: dossierId, subjectId: article.id }]],
	readReviewEntry: ({ dossierId, known }) => [[{ id: dossierId, subjectId: known }]],
	listCorrections: ({ known }) => [[{ id: known }]],
	listEvents: filtered(
		({ worker }) => ({ actorId: worker.scope.memberId }),
		({ article }) => ({ articleId: article.id }),
	),
	search: ({ dossierId }) =>
		["hippopotame", "contrat", "société"].map((q): Asked => [{}, { q, dossierId }]),
	readSelf: everywhere,
	readOpenApi: everywhere,
	listRounds: inDossier,
	readComparison: ({ roundId }) => [[{ id: roundId }]],
	readAgreement: inDossier,
};

/** Reads that go on, and one that says when a program last called: told apart by the tests that follow. */
const goingOn: readonly OperationName[] = ["followEvents", "followDossiers"];
const ofTheCaller: readonly OperationName[] = ["listTokens"];

async function tokenOf(actor: TestActor): Promise<string> {
	const scopes = ["read", "annotate", "review", "admin"] as const;
	const made = take(
		await createToken(actor, uuidv7(), { opId: uuidv7(), name: "x", scopes: [...scopes], days: 1 }),
	);
	return made.token ?? "";
}

async function ask(token: string, name: OperationName, [params, query = {}]: Asked, body?: object) {
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

/** Everything that the API says to somebody, by operation; but for files, each of which is an event. */
async function everything(token: string, of: Scene) {
	const names = operationNames.filter((name) => name in reads && !operationOf(name).recorded);
	const all = names.flatMap((name) =>
		(reads[name] ?? everywhere)(of).map((asked, n) => ({ name, n, asked })),
	);
	const said: Record<string, { status: number; body: string }> = {};
	for (let n = 0; n < all.length; n += 8)
		await Promise.all(
			all.slice(n, n + 8).map(async (one) => {
				said[`${one.name} ${one.n}`] = await ask(token, one.name, one.asked);
			}),
		);
	return said;
}

describe("AZ-14: a blind pair", () => {
	test("every read of the API is asked here", async () => {
		const listed = [...Object.keys(reads), ...goingOn, ...ofTheCaller].sort();
		const all = operationNames.filter((name) => addressOf(name).method === "GET");
		expect(listed).toEqual([...all].sort());
	});

	test("learns nothing of each other by any read, and nor does anybody else", async ({
		newsroom,
	}) => {
		const of = await scene(newsroom);
		const [partner, lead] = [await tokenOf(of.partner), await tokenOf(of.lead)];
		const before = { partner: await everything(partner, of), lead: await everything(lead, of) };
		await work(newsroom, of);
		expect(await everything(partner, of)).toEqual(before.partner);
		// Who is done is told to those who do not mark in the round.
		const { "listRounds 0": told, ...others } = await everything(lead, of);
		expect(others).toEqual({ ...before.lead, "listRounds 0": undefined });
		expect(told?.body).toContain('"done":true');
		const unasked = Object.entries(before.partner).filter(([, { status }]) => status === 400);
		expect(unasked).toEqual([]);
	});

	test("finds nothing of each other in a file", async ({ newsroom }) => {
		const of = await scene(newsroom);
		const [own, ids] = [await tokenOf(of.partner), await work(newsroom, of)];
		const lead = await tokenOf(of.lead);
		const files = [
			...formatsOf.article.map((format) => ["exportArticle", of.article.id, format] as const),
			...formatsOf.dossier.map((format) => ["exportDossier", of.dossierId, format] as const),
			["backUpDossier", of.dossierId, undefined] as const,
		];
		let withOwn = 0;
		for (const [operation, id, format] of files) {
			const [token, query] = format ? [own, { format, marks: "all" }] : [lead, undefined];
			const file = await ask(token, operation, query ? [{ id }, query] : [{ id }]);
			expect(file).toMatchObject({ status: 200 });
			for (const one of Object.values(ids)) expect(file.body, format).not.toContain(one);
			expect(file.body, format).not.toContain("hippopotame");
			if (file.body.includes("contrat")) withOwn += 1;
		}
		// Tables of links and of verdicts have none of the text.
		expect(withOwn).toBeGreaterThan(files.length / 2);
	});

	test("finds what the other made nowhere, as if it were not there, whoever knows its id", async ({
		newsroom,
	}) => {
		const of = await scene(newsroom);
		const ids = await work(newsroom, of);
		for (const actor of [of.partner, of.third, of.lead]) {
			const token = await tokenOf(actor);
			for (const [name, request] of Object.entries(attempts)) {
				const [foreign, nothing] = [request(of, ids), request(of, ofNothing(ids))];
				const operation = name.split("+")[0] as OperationName;
				const seen = await ask(token, operation, foreign.asked, foreign.body);
				expect({ name, seen }).toEqual({
					name,
					seen: await ask(token, operation, nothing.asked, nothing.body),
				});
			}
		}
	});
});

describe("AZ-15: the streams", () => {
	test("say nothing of what is done in a round", async ({ newsroom }) => {
		const of = await scene(newsroom);
		const token = await tokenOf(of.partner);
		const left = new AbortController();
		const heard = await Promise.all([
			listen(token, "followEvents", [{ id: of.dossierId }], left.signal),
			listen(token, "followDossiers", [{}, { follow: of.dossierId }], left.signal),
		]);
		for (const one of heard) await expect.poll(one, { timeout: 10_000 }).toContain("ready");
		const ids = await work(newsroom, of);
		const control = await newsroom.speak(of.lead, of.dossierId, "La voix du port");
		for (const one of heard) {
			await expect.poll(one, { timeout: 10_000 }).toContain(control);
			expect(one().match(/"seq"/g)).toHaveLength(1);
			expect(one()).not.toContain(of.worker.scope.memberId);
			for (const id of Object.values(ids)) expect(one()).not.toContain(id);
		}
		left.abort();
	});
});

async function listen(token: string, name: OperationName, asked: Asked, signal: AbortSignal) {
	const [params, query = {}] = asked;
	const address = `${api.address}/api/v1${pathOf(name, params)}?${new URLSearchParams(query)}`;
	const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` }, signal });
	let text = "";
	const read = async () => {
		for await (const part of answer.body ?? []) text += new TextDecoder().decode(part);
	};
	read().catch(() => undefined);
	return () => text;
}

type Attempt = (of: Scene, ids: Ids) => { asked: Asked; body?: object };

const removing = (id: string) => ({ asked: [{ id }, { opId: uuidv7() }] as const });
const restoring = (id: string) => ({ asked: [{ id }] as const, body: { opId: uuidv7() } });
const entry = (id: string, subjectId: string) => ({ asked: [{ id, subjectId }] as const });
const talkOf = (kind: string, subjectId: string) => ({ asked: [{}, { kind, subjectId }] as const });
const talking = (kind: "annotation" | "link", subjectId: string) => ({
	asked: [{ id: uuidv7() }] as const,
	body: threadBody({ kind, subjectId }),
});
const deciding = (kind: string, subjectId: string) => ({
	asked: [{ id: uuidv7() }] as const,
	body: {
		opId: uuidv7(),
		kind,
		subjectId,
		revision: 1,
		outcome: "approved",
		reason: null,
		words: "",
	},
});

/** What somebody could try on the other's things whose ids they have guessed. */
const attempts: Readonly<Record<string, Attempt>> = {
	readAnnotation: (_, { claim }) => ({ asked: [{ id: claim }] }),
	readAnnotationHistory: (_, { claim }) => ({ asked: [{ id: claim }] }),
	readLink: (_, { link }) => ({ asked: [{ id: link }] }),
	readLinkHistory: (_, { link }) => ({ asked: [{ id: link }] }),
	readMembership: (_, { membership }) => ({ asked: [{ id: membership }] }),
	readMembershipHistory: (_, { membership }) => ({ asked: [{ id: membership }] }),
	listCorrections: (_, { claim }) => ({ asked: [{ id: claim }] }),
	"readReviewEntry+annotation": ({ dossierId }, { claim }) => entry(dossierId, claim),
	"readReviewEntry+link": ({ dossierId }, { link }) => entry(dossierId, link),
	"readReviewEntry+membership": ({ dossierId }, { membership }) => entry(dossierId, membership),
	"listThreads+annotation": (_, { claim }) => talkOf("annotation", claim),
	"listThreads+link": (_, { link }) => talkOf("link", link),
	"openThread+annotation": (_, { claim }) => talking("annotation", claim),
	"openThread+link": (_, { link }) => talking("link", link),
	rankCandidates: ({ dossierId }, { claim }) => ({
		asked: [{ id: dossierId }, { annotationId: claim }],
	}),
	"placeAnnotation+edit": ({ article }, { claim }) => ({
		asked: [{ id: claim }],
		body: markBody(article, "La société", { revision: 1 }),
	}),
	removeAnnotation: (_, { claim }) => removing(claim),
	restoreAnnotation: (_, { removed }) => restoring(removed),
	"placeLink+end": ({ dossierId, known }, { claim }) => ({
		asked: [{ id: uuidv7() }],
		body: linkBody(dossierId, [known, claim], "denies"),
	}),
	"placeLink+edit": ({ dossierId, known }, { claim, link }) => ({
		asked: [{ id: link }],
		body: { ...linkBody(dossierId, [known, claim], "denies"), revision: 1 },
	}),
	removeLink: (_, { link }) => removing(link),
	restoreLink: (_, { link }) => restoring(link),
	placeMembership: ({ statementId }, { denial }) => ({
		asked: [{ id: uuidv7() }],
		body: {
			...{ opId: uuidv7(), revision: null, statementId, annotationId: denial, stance: "denies" },
		},
	}),
	removeMembership: (_, { membership }) => removing(membership),
	restoreMembership: (_, { membership }) => restoring(membership),
	"makeDecision+annotation": (_, { claim }) => deciding("annotation", claim),
	"makeDecision+link": (_, { link }) => deciding("link", link),
	"makeDecision+membership": (_, { membership }) => deciding("membership", membership),
	settleMarks: ({ roundId }, { claim }) => ({
		asked: [{ id: uuidv7() }],
		body: { opId: uuidv7(), roundId, markIds: [claim], content: null },
	}),
};

function ofNothing(ids: Ids): Ids {
	const { claim, denial, removed, restored, link, membership } = ids;
	const all = { claim, denial, removed, restored, link, membership };
	for (const key of Object.keys(all) as (keyof Ids)[]) all[key] = uuidv7();
	return all;
}
