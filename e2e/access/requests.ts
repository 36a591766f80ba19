import { uuidv7 } from "uuidv7";
import type { NewsroomApi } from "../fixtures/newsroom-api";
import { articleRequests } from "./article-requests";
import { markRequests } from "./mark-requests";
import { makeToken, type Person } from "./people";
import { inDossier, ofNobody, type Requests, removing, restoring } from "./request-maker";
import { statementRequests } from "./statement-requests";

/** A request for every row of the table of access, by the row’s name. */
export const requests: Requests = {
	...articleRequests,
	...markRequests,
	...statementRequests,

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

async function readScale(api: NewsroomApi, { session }: Person) {
	return (await api.send({ operation: "readVerdictScale" }, session)).json();
}
