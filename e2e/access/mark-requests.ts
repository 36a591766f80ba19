import { uuidv7 } from "uuidv7";
import { type Call, inDossier, type Requests, removing, restoring } from "./request-maker";
import type { Scene } from "./scene";

/** Passages and links, decisions about them, and rounds. */
export const markRequests: Requests = {
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
};

function deciding(scene: Scene, kind: "annotation" | "link" | "membership", id: string): Call {
	return { params: { id: uuidv7() }, body: scene.decisionBody(kind, id) };
}
