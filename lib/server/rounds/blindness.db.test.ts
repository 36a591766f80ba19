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
import { type ApiServer, serveApi } from "@/lib/testing/api-server";
import {
	type Asked,
	ask,
	type BlindScene,
	openBlindScene,
	type Query,
	tokenOf,
	workBlindly,
} from "@/lib/testing/blind-scene";
import { test } from "@/lib/testing/newsroom";

// Every read of the API, several times over.
vi.setConfig({ testTimeout: 150_000 });

// AZ-14, AZ-15: while a round is open, one who marks in it learns nothing of the work of the other, and neither does anybody
// else. Each read of the API is made before and after that work, and must say the same to the byte.

let api: ApiServer;
beforeAll(async () => {
	api = await serveApi();
});
afterAll(() => api.close());

const inDossier = ({ dossierId }: BlindScene): Asked[] => [[{ id: dossierId }]];
const ofImport = ({ dossierId, importId }: BlindScene): Asked[] => [[{ id: dossierId, importId }]];
const ofArticle = ({ article }: BlindScene): Asked[] => [[{ id: article.id }]];
const everywhere = (): Asked[] => [[{}]];
const filtered =
	(...queries: readonly ((scene: BlindScene) => Query)[]) =>
	(scene: BlindScene): Asked[] => [
		...inDossier(scene),
		...queries.map((query): Asked => [{ id: scene.dossierId }, query(scene)]),
	];
const byWorker = ({ worker }: BlindScene): Query => ({ authorId: worker.scope.memberId });

/** Every read of the API, each as one would ask it to learn of the other; a new one is written here or fails the test. */
const reads: Readonly<Partial<Record<OperationName, (scene: BlindScene) => Asked[]>>> = {
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

/** Everything that the API says to somebody, by operation; but for files, each of which is an event. */
async function everything(token: string, of: BlindScene) {
	const names = operationNames.filter((name) => name in reads && !operationOf(name).recorded);
	const all = names.flatMap((name) =>
		(reads[name] ?? everywhere)(of).map((asked, n) => ({ name, n, asked })),
	);
	const said: Record<string, { status: number; body: string }> = {};
	for (let n = 0; n < all.length; n += 8)
		await Promise.all(
			all.slice(n, n + 8).map(async (one) => {
				said[`${one.name} ${one.n}`] = await ask(api, token, one.name, one.asked);
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
		const of = await openBlindScene(newsroom);
		const [partner, lead] = [await tokenOf(of.partner), await tokenOf(of.lead)];
		const before = { partner: await everything(partner, of), lead: await everything(lead, of) };
		await workBlindly(newsroom, of);
		expect(await everything(partner, of)).toEqual(before.partner);
		// Who is done is told to those who do not mark in the round.
		const { "listRounds 0": told, ...others } = await everything(lead, of);
		expect(others).toEqual({ ...before.lead, "listRounds 0": undefined });
		expect(told?.body).toContain('"done":true');
		const unasked = Object.entries(before.partner).filter(([, { status }]) => status === 400);
		expect(unasked).toEqual([]);
	});

	test("finds nothing of each other in a file", async ({ newsroom }) => {
		const of = await openBlindScene(newsroom);
		const [own, ids] = [await tokenOf(of.partner), await workBlindly(newsroom, of)];
		const lead = await tokenOf(of.lead);
		const files = [
			...formatsOf.article.map((format) => ["exportArticle", of.article.id, format] as const),
			...formatsOf.dossier.map((format) => ["exportDossier", of.dossierId, format] as const),
			["backUpDossier", of.dossierId, undefined] as const,
		];
		let withOwn = 0;
		for (const [operation, id, format] of files) {
			const [token, query] = format ? [own, { format, marks: "all" }] : [lead, undefined];
			const file = await ask(api, token, operation, query ? [{ id }, query] : [{ id }]);
			expect(file).toMatchObject({ status: 200 });
			for (const one of Object.values(ids)) expect(file.body, format).not.toContain(one);
			expect(file.body, format).not.toContain("hippopotame");
			if (file.body.includes("contrat")) withOwn += 1;
		}
		// Tables of links and of verdicts have none of the text.
		expect(withOwn).toBeGreaterThan(files.length / 2);
	});
});

describe("AZ-15: the streams", () => {
	test("say nothing of what is done in a round", async ({ newsroom }) => {
		const of = await openBlindScene(newsroom);
		const token = await tokenOf(of.partner);
		const left = new AbortController();
		const heard = await Promise.all([
			listen(token, "followEvents", [{ id: of.dossierId }], left.signal),
			listen(token, "followDossiers", [{}, { follow: of.dossierId }], left.signal),
		]);
		for (const one of heard) await expect.poll(one, { timeout: 10_000 }).toContain("ready");
		const ids = await workBlindly(newsroom, of);
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
