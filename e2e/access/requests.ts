import { uuidv7 } from "uuidv7";
import type { ApiRequest, NewsroomApi } from "../fixtures/newsroom-api";
import { makeToken, type Person } from "./people";
import { articleFields, correctedSource, type Scene } from "./scene";

type Call = Omit<ApiRequest, "operation">;

/** Makes a request that succeeds for whoever may make it, on a thing of its own where it changes one. */
type Maker = (scene: Scene, caller: Person) => Call | Promise<Call>;

const inDossier: Maker = ({ standing }) => ({ params: { id: standing.dossierId } });
const ofArticle: Maker = ({ standing }) => ({ params: { id: standing.articleId } });
const ofVersion: Maker = ({ standing }) => ({ params: { id: standing.versionId } });
// Of a file that nothing can be made of, so that no event comes of it.
const ofImport: Maker = async (scene) => ({
	params: { id: scene.standing.dossierId, importId: await scene.importJob() },
});
const ofNobody: Maker = () => ({});

/** A request for every row of the table of access, by the row's name. */
export const requests: Readonly<Record<string, Maker>> = {
	listDossiers: ofNobody,
	readDossier: inDossier,
	listEdits: ({ standing }) => ({
		params: { id: standing.dossierId, subjectId: standing.speakerId },
	}),
	placeDossier: () => ({
		params: { id: uuidv7() },
		body: { opId: uuidv7(), revision: null, title: "Le quai", summary: "" },
	}),
	"placeDossier+edit": async (scene) => ({
		params: { id: await scene.openDossier() },
		body: { opId: uuidv7(), revision: 1, title: "Le quai", summary: "Deux sources" },
	}),
	listDossierMembers: inDossier,
	placeDossierMember: async (scene) => ({
		params: { id: await scene.openDossier(), memberId: scene.people.stranger.id },
		body: { opId: uuidv7(), lead: false },
	}),
	"placeDossierMember+self": async (scene, caller) => ({
		params: { id: await scene.openDossier(), memberId: caller.id },
		body: { opId: uuidv7(), lead: false },
	}),
	removeDossierMember: async (scene) => ({
		params: { id: await scene.openDossier(), memberId: scene.people.author.id },
		query: { opId: uuidv7() },
	}),
	listCandidates: inDossier,
	listReview: inDossier,
	countReview: inDossier,
	readReviewEntry: ({ standing }) => ({
		params: { id: standing.dossierId, subjectId: standing.annotationId },
	}),
	listEvents: inDossier,
	followEvents: inDossier,
	followDossiers: ({ standing }) => ({ query: { follow: standing.dossierId } }),
	readMap: inDossier,
	readOpenQuestions: inDossier,
	exportDossier: ({ standing }) => ({
		params: { id: standing.dossierId },
		query: { format: "annotations-csv" },
	}),
	createExportJob: async (scene) => ({
		params: { id: await scene.openDossier() },
		query: { format: "annotations-csv" },
	}),
	readExportJob: async (scene) => ({ params: { id: await scene.exportJob() } }),
	downloadExportJob: async (scene) => ({ params: { id: await scene.exportJob() } }),
	backUpDossier: inDossier,
	restoreDossier: () => ({
		params: { id: uuidv7() },
		body: new TextEncoder().encode("Le quai"),
	}),
	search: () => ({ query: { q: "quai" } }),
	"search+dossier": ({ standing }) => ({ query: { q: "quai", dossierId: standing.dossierId } }),

	listArticles: inDossier,
	draftImport: ({ standing }) => ({
		params: { id: standing.dossierId },
		query: { fileName: "le-quai.txt" },
		body: new TextEncoder().encode("Le quai\n\nRien n’est prêt."),
	}),
	// Whoever may ask is told that there is no public page here; nothing is asked for anywhere.
	fetchDraft: ({ standing }) => ({
		params: { id: standing.dossierId },
		body: { address: "http://127.0.0.1/le-quai" },
	}),
	listImports: inDossier,
	readImport: ofImport,
	listImportLines: ofImport,
	addImportFile: ({ standing }) => ({
		params: { id: standing.dossierId, importId: uuidv7(), fileId: uuidv7() },
		query: { fileName: "le-quai.bin" },
		body: new TextEncoder().encode("Le quai"),
	}),
	startImport: ofImport,
	cancelImport: ofImport,
	readArticle: ofArticle,
	putArticle: (scene) => ({ params: { id: uuidv7() }, body: scene.articleBody() }),
	"putArticle+edit": async (scene) => {
		const work = { state: "todo", assigneeId: null, dueOn: null };
		const body = { opId: uuidv7(), revision: 1, ...articleFields, ...work };
		return { params: { id: await scene.article() }, body };
	},
	"putArticle+assign": async (scene) => {
		const work = { state: "in_progress", assigneeId: scene.people.author.id, dueOn: "2026-04-01" };
		const body = { opId: uuidv7(), revision: 1, ...articleFields, ...work, message: "Le quai" };
		return { params: { id: await scene.article() }, body };
	},
	removeArticle: async (scene) => removing(await scene.article()),
	restoreArticle: async (scene) =>
		restoring(await scene.removed("removeArticle", await scene.article())),
	archiveArticle: async (scene) => ({
		params: { id: await scene.article() },
		body: { opId: uuidv7() },
	}),
	unarchiveArticle: async (scene) => ({
		params: { id: await scene.article() },
		body: { opId: uuidv7() },
	}),
	copyArticle: async (scene) => {
		const ids = { articleId: uuidv7(), versionId: uuidv7() };
		const body = { opId: uuidv7(), dossierId: await scene.openDossier(), ...ids };
		return { params: { id: await scene.article() }, body };
	},
	moveArticle: async (scene) => {
		const { dossierId: from } = scene.standing;
		const body = { opId: uuidv7(), from, to: await scene.openDossier() };
		return { params: { id: await scene.article() }, body };
	},
	readOriginal: ofVersion,
	readDesk: ofArticle,
	tellPresence: ({ standing }) => ({
		params: { id: standing.articleId },
		body: { windowId: uuidv7(), passageId: standing.annotationId, here: true },
	}),
	exportArticle: (scene) => ({
		params: { id: scene.standing.articleId },
		query: { format: "jsonld", marks: "all" },
	}),
	listVersions: ofArticle,
	readVersion: ofVersion,
	readVersionMarks: ofVersion,
	previewVersion: ({ standing }) => ({
		params: { id: standing.articleId },
		body: { revision: 1, source: correctedSource },
	}),
	addVersion: async (scene) => {
		const articleId = await scene.article();
		const body = { opId: uuidv7(), articleId, revision: 1, source: correctedSource };
		return { params: { id: uuidv7() }, body };
	},
	readVersionReport: ofVersion,
	settleFate: async (scene) => {
		const { id, versionId, pieces } = await scene.changedMark();
		const body = { opId: uuidv7(), revision: 2, versionId, pieces, stale: false };
		return { params: { id }, body };
	},
	listArticleCopies: ofArticle,
	listDossierCopies: inDossier,
	readSourcing: inDossier,
	listSamePassages: ({ standing }) => ({
		params: { id: standing.versionId },
		query: { start: "0", end: "5" },
	}),

	listPassages: inDossier,
	rankCandidates: ({ standing }) => ({
		params: { id: standing.dossierId },
		query: { annotationId: standing.annotationId },
	}),
	listAnnotations: inDossier,
	readAnnotation: ({ standing }) => ({ params: { id: standing.annotationId } }),
	readAnnotationHistory: ({ standing }) => ({ params: { id: standing.annotationId } }),
	placeAnnotation: (scene) => ({ params: { id: uuidv7() }, body: scene.markBody() }),
	"placeAnnotation+edit": async (scene) => {
		const edit = { revision: 1, certainty: "probable" };
		return { params: { id: await scene.mark() }, body: { ...scene.markBody(), ...edit } };
	},
	removeAnnotation: async (scene) => removing(await scene.mark()),
	restoreAnnotation: async (scene) =>
		restoring(await scene.removed("removeAnnotation", await scene.mark())),

	listLinks: inDossier,
	readLink: ({ standing }) => ({ params: { id: standing.linkId } }),
	readLinkHistory: ({ standing }) => ({ params: { id: standing.linkId } }),
	placeLink: async (scene) => ({ params: { id: uuidv7() }, body: await scene.linkBody() }),
	"placeLink+edit": async (scene) => {
		const { id, body } = await scene.link();
		return { params: { id }, body: { ...body, opId: uuidv7(), revision: 1, type: "quotes" } };
	},
	removeLink: async (scene) => removing((await scene.link()).id),
	restoreLink: async (scene) =>
		restoring(await scene.removed("removeLink", (await scene.link()).id)),

	listStatements: inDossier,
	readStatement: ({ standing }) => ({ params: { id: standing.statementId } }),
	placeStatement: (scene) => ({ params: { id: uuidv7() }, body: scene.statementBody() }),
	"placeStatement+edit": async (scene) => {
		const edit = { revision: 1, titles: { fr: "Le contrat n’est pas signé" } };
		return { params: { id: await scene.statement() }, body: { ...scene.statementBody(), ...edit } };
	},
	removeStatement: async (scene) => removing(await scene.statement()),
	restoreStatement: async (scene) =>
		restoring(await scene.removed("removeStatement", await scene.statement())),

	checkStatement: async (scene) => ({
		params: { id: await scene.statement() },
		body: { opId: uuidv7(), step: "take_up" },
	}),
	mergeStatement: async (scene) => ({
		params: { id: await scene.statement() },
		body: { opId: uuidv7(), intoId: scene.standing.statementId },
	}),
	splitStatement: async (scene) => restoring(await scene.merged()),
	readStatementHistory: ({ standing }) => ({ params: { id: standing.statementId } }),
	placeVerdict: async (scene) => ({
		params: { id: await scene.statement() },
		body: scene.verdictBody(),
	}),
	decideVerdict: async (scene) => confirming(await scene.judged("author")),
	"decideVerdict+leads": async (scene) => confirming(await scene.judged("lead")),
	listEvidence: ({ standing }) => ({ params: { id: standing.statementId } }),
	readEvidence: async (scene) => ({ params: { id: await scene.evidence() } }),
	"readEvidence+secret": async (scene) => ({ params: { id: await scene.evidence(true) } }),
	placeEvidence: (scene) => ({ params: { id: uuidv7() }, body: scene.evidenceBody() }),
	"placeEvidence+edit": async (scene) => {
		const edit = { revision: 1, bearing: "refutes" };
		return { params: { id: await scene.evidence() }, body: { ...scene.evidenceBody(), ...edit } };
	},
	removeEvidence: async (scene) => removing(await scene.evidence()),
	restoreEvidence: async (scene) =>
		restoring(await scene.removed("removeEvidence", await scene.evidence())),
	captureEvidence: async (scene) => ({
		params: { id: await scene.evidence() },
		query: { opId: uuidv7(), revision: "1", fileName: "protocole.pdf" },
		body: new TextEncoder().encode("%PDF"),
	}),
	readCapture: async (scene) => ({ params: { id: await scene.captured() } }),

	listMemberships: inDossier,
	readMembership: ({ standing }) => ({ params: { id: standing.membershipId } }),
	readMembershipHistory: ({ standing }) => ({ params: { id: standing.membershipId } }),
	placeMembership: async (scene) => ({
		params: { id: uuidv7() },
		body: await scene.membershipBody(),
	}),
	"placeMembership+edit": async (scene) => {
		const { id, body } = await scene.membership();
		return { params: { id }, body: { ...body, opId: uuidv7(), revision: 1, stance: "reports" } };
	},
	removeMembership: async (scene) => removing((await scene.membership()).id),
	restoreMembership: async (scene) =>
		restoring(await scene.removed("removeMembership", (await scene.membership()).id)),

	listThreads: ({ standing }) => ({
		query: { kind: "annotation", subjectId: standing.annotationId },
	}),
	"listThreads+link": ({ standing }) => ({
		query: { kind: "link", subjectId: standing.linkId },
	}),
	"listThreads+statement": ({ standing }) => ({
		query: { kind: "statement", subjectId: standing.statementId },
	}),
	openThread: (scene) => ({ params: { id: uuidv7() }, body: scene.threadBody() }),
	setThread: async (scene) => ({
		params: { id: (await scene.thread()).id },
		body: { opId: uuidv7(), revision: 1, blocking: true, resolved: true },
	}),
	placeMessage: async (scene) => ({
		params: { id: uuidv7() },
		body: scene.messageBody((await scene.thread()).id),
	}),
	"placeMessage+edit": async (scene) => {
		const { id: threadId, messageId } = await scene.thread();
		return { params: { id: messageId }, body: { ...scene.messageBody(threadId), revision: 1 } };
	},
	readMessageHistory: async (scene) => ({ params: { id: (await scene.thread()).messageId } }),
	removeMessage: async (scene) => removing((await scene.thread()).messageId),
	restoreMessage: async (scene) =>
		restoring(await scene.removed("removeMessage", (await scene.thread()).messageId)),
	readInbox: ofNobody,
	readInboxCount: ofNobody,
	readToReview: ofNobody,
	markInboxRead: () => ({ body: { entryIds: [uuidv7()], read: true } }),

	listSpeakers: inDossier,
	readSpeaker: ({ standing }) => ({ params: { id: standing.speakerId } }),
	placeSpeaker: (scene) => ({ params: { id: uuidv7() }, body: scene.speakerBody() }),
	"placeSpeaker+edit": async (scene) => ({
		params: { id: await scene.speaker() },
		body: { ...scene.speakerBody(), revision: 1, name: "La ministre des Ports" },
	}),

	listOutlets: ofNobody,
	readOutlet: ({ standing }) => ({ params: { id: standing.outletId } }),

	listDecisions: inDossier,
	readDecision: ({ standing }) => ({ params: { id: standing.decisionId } }),
	makeDecision: async (scene) => deciding(scene, "annotation", await scene.mark()),
	"makeDecision+leads": async (scene) => deciding(scene, "annotation", await scene.mark("lead")),
	"makeDecision+link": async (scene) => deciding(scene, "link", (await scene.link()).id),
	"makeDecision+membership": async (scene) =>
		deciding(scene, "membership", (await scene.membership()).id),
	withdrawDecision: async (scene) => removing(await scene.decided()),
	"withdrawDecision+verdict": async (scene) => removing(await scene.confirmed()),
	listCorrections: ({ standing }) => ({ params: { id: standing.annotationId } }),
	acceptCorrection: async (scene) => restoring(await scene.decided(true)),
	declineCorrection: async (scene) => ({
		params: { id: await scene.decided(true) },
		body: { opId: uuidv7(), words: "Le quai en fait partie." },
	}),

	listRounds: inDossier,
	openRound: async (scene) => {
		const { dossierId, articleId } = await scene.desert();
		const memberIds = [scene.people.checker.id, scene.people.author.id];
		const body = { opId: uuidv7(), dossierId, articleIds: [articleId], memberIds };
		return { params: { id: uuidv7() }, body };
	},
	finishRound: async (scene) => restoring((await scene.round()).id),
	revealRound: async (scene) => restoring((await scene.round()).id),
	readComparison: async (scene) => ({ params: { id: (await scene.revealed()).id } }),
	settleMarks: async (scene) => {
		const { id: roundId, markId } = await scene.revealed();
		const body = { opId: uuidv7(), roundId, markIds: [markId], content: null };
		return { params: { id: uuidv7() }, body };
	},
	withdrawSettlement: async (scene) => removing(await scene.settled()),
	readAgreement: inDossier,

	readSelf: ofNobody,
	readVerdictScale: ofNobody,
	// As it is already: nothing is changed for whoever may.
	placeVerdictScale: async ({ api, people }) => ({
		body: { opId: uuidv7(), ...(await readScale(api, people.administrator)) },
	}),
	editSelf: () => ({ body: { opId: uuidv7(), locale: "en", theme: "dark" } }),
	listTokens: ofNobody,
	createToken: () => ({
		params: { id: uuidv7() },
		body: { opId: uuidv7(), name: "Veille", scopes: ["read"], days: 1 },
	}),
	revokeToken: async ({ api }, caller) => removing((await makeToken(api, caller, ["read"])).id),
	"revokeToken+foreign": async ({ api, people }) =>
		removing((await makeToken(api, people.second, ["read"])).id),

	readSharingRules: ofNobody,
	// As they are already: nothing is changed for whoever may.
	placeSharingRules: async (scene) => ({
		body: { opId: uuidv7(), ...(await scene.sharingRules()) },
	}),
	listShares: inDossier,
	createShare: async (scene) => {
		await scene.sharingRules();
		return { params: { id: uuidv7() }, body: scene.shareBody() };
	},
	revokeShare: async (scene) => removing(await scene.share()),
	restoreShare: async (scene) => restoring(await scene.removed("revokeShare", await scene.share())),
	listWebhooks: ofNobody,
	// Whoever may is told that nothing is sent to such an address; of what is nowhere, that it is not there.
	placeWebhook: () => ({
		params: { id: uuidv7() },
		body: {
			...{ opId: uuidv7(), revision: null, dossierId: null, name: "Le quai", isOn: true },
			...{ address: "http://127.0.0.1/le-quai", types: ["article.imported"] },
		},
	}),
	removeWebhook: () => removing(uuidv7()),
	rotateWebhookSecret: () => restoring(uuidv7()),
	testWebhook: () => restoring(uuidv7()),
	listDeliveries: () => ({ params: { id: uuidv7() } }),
	redeliver: () => ({ params: { id: uuidv7(), deliveryId: uuidv7() } }),

	readOpenApi: ofNobody,
};

/** The rows whose request names what is the caller’s own. */
export const personalRows: readonly string[] = ["placeDossierMember+self", "revokeToken"];

function removing(id: string): Call {
	return { params: { id }, query: { opId: uuidv7() } };
}

function restoring(id: string): Call {
	return { params: { id }, body: { opId: uuidv7() } };
}

function confirming(id: string): Call {
	return { params: { id }, body: { opId: uuidv7(), revision: 1, outcome: "approved", words: "" } };
}

function deciding(scene: Scene, kind: "annotation" | "link" | "membership", id: string): Call {
	return { params: { id: uuidv7() }, body: scene.decisionBody(kind, id) };
}

async function readScale(api: NewsroomApi, { session }: Person) {
	return (await api.send({ operation: "readVerdictScale" }, session)).json();
}
