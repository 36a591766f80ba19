import type { annotationOperations } from "../annotation-operations";
import type { ExamplesOf } from "../example-of";
import { exampleIds } from "./example-ids";
import { annotation, claiming, content, decision, denying, link, speaker } from "./example-marks";
import { receiptOf } from "./example-people";

const ofDossier = { id: exampleIds.dossier } as const;
const params = { id: exampleIds.denial } as const;
const speakerParams = { id: exampleIds.company } as const;
const decisionParams = { id: exampleIds.decision } as const;
const { op: opId } = exampleIds;
const past = { ...decision, withdrawnAt: null } as const;
const decided = { ...past, kind: "annotation", subjectId: exampleIds.denial } as const;

export const annotationExamples: ExamplesOf<keyof typeof annotationOperations> = {
	listPassages: { params: ofDossier, answer: { list: [claiming, denying], next: null } },
	rankCandidates: {
		params: ofDossier,
		query: { annotationId: exampleIds.denial, q: "kestr" },
		answer: {
			items: [
				{
					kind: "passage",
					passage: claiming,
					sentence: `${claiming.quotes[0]}.`,
					at: [0, claiming.quotes[0]?.length ?? 0],
					score: 0.41,
					shared: ["Kestrane", "Marine", "Ombrines", "signé", "contrat"],
				},
			],
		},
	},
	listAnnotations: { params: ofDossier, answer: { list: [annotation], next: null } },
	readAnnotation: { params, answer: annotation },
	readAnnotationHistory: {
		params,
		answer: {
			revisions: [
				{
					...{ number: 1, editor: annotation.author, at: annotation.createdAt },
					...{ versionId: annotation.versionId, content },
				},
			],
			decisions: [past],
			removals: [],
		},
	},
	placeAnnotation: {
		params,
		body: {
			opId,
			revision: null,
			articleId: exampleIds.denyingArticle,
			versionId: exampleIds.denyingVersion,
			...content,
		},
		answer: receiptOf(exampleIds.denial, 1, { state: "proposed" }),
	},
	removeAnnotation: {
		params,
		query: { opId, revision: "1" },
		answer: receiptOf(exampleIds.denial, 1, { state: "proposed", also: [link.id] }),
	},
	restoreAnnotation: {
		params,
		body: { opId },
		answer: receiptOf(exampleIds.denial, 1, { state: "proposed", also: [link.id] }),
	},
	listSpeakers: { params: ofDossier, answer: { list: [speaker], next: null } },
	readSpeaker: { params: speakerParams, answer: speaker },
	placeSpeaker: {
		params: speakerParams,
		body: {
			opId,
			revision: null,
			dossierId: exampleIds.dossier,
			name: speaker.name,
			aliases: speaker.aliases,
			outletId: speaker.outletId,
		},
		answer: receiptOf(exampleIds.company, 1),
	},
	listDecisions: { params: ofDossier, answer: { list: [decided], next: null } },
	readDecision: { params: decisionParams, answer: decided },
	makeDecision: {
		params: decisionParams,
		body: {
			opId,
			kind: "annotation",
			subjectId: exampleIds.denial,
			revision: 1,
			outcome: "approved",
			reason: null,
			words: "",
		},
		answer: receiptOf(exampleIds.denial, 1, { state: "approved" }),
	},
};
