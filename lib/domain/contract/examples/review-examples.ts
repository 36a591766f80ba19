import type { CorrectionView } from "../../correction";
import type { ReviewEntry } from "../../decision";
import { toReviewLine } from "../../review-line";
import type { ExamplesOf } from "../example-of";
import type { reviewOperations } from "../review-operations";
import { pieceOf } from "./example-article";
import { exampleIds } from "./example-ids";
import { annotation, decision, denying, link } from "./example-marks";
import { basile, edwina, receiptOf } from "./example-people";

const params = { id: exampleIds.dossier } as const;
const correctionParams = { id: exampleIds.decision } as const;
const { op: opId } = exampleIds;

const entry: ReviewEntry = {
	kind: "annotation",
	mayDecide: "yes",
	since: annotation.updatedAt,
	past: [],
	passage: denying,
	annotation,
	links: [link],
	corrections: [],
};

const correction: CorrectionView = {
	id: exampleIds.decision,
	annotationId: annotation.id,
	revision: 1,
	content: {
		tag: "denial",
		pieces: [pieceOf("body", "denied having signed a contract")],
		speakerIds: [exampleIds.company],
		versionId: exampleIds.denyingVersion,
	},
	changes: ["pieces"],
	speakers: [{ id: exampleIds.company, name: "Kestrane Marine" }],
	proposer: basile,
	at: decision.at,
	state: "open",
	settler: null,
	settledAt: null,
	words: "",
};

export const reviewExamples: ExamplesOf<keyof typeof reviewOperations> = {
	listReview: {
		params,
		query: { tag: "denial", whose: "me" },
		answer: { list: [toReviewLine(entry)], next: null },
	},
	countReview: {
		params,
		query: { whose: "me" },
		answer: {
			total: 1,
			back: 0,
			others: 0,
			kinds: [{ kind: "annotation", count: 1 }],
			tags: [{ tag: "denial", count: 1 }],
			authors: [{ ...edwina, count: 1 }],
			returned: 0,
		},
	},
	readToReview: {
		answer: {
			total: 1,
			dossiers: [{ id: exampleIds.dossier, title: "The Kestrane ferries", count: 1 }],
		},
	},
	readReviewEntry: { params: { ...params, subjectId: annotation.id }, answer: entry },
	withdrawDecision: {
		params: { id: exampleIds.decision },
		query: { opId },
		answer: receiptOf(exampleIds.denial, 1, { state: "proposed" }),
	},
	listCorrections: { params: { id: annotation.id }, answer: [correction] },
	acceptCorrection: {
		params: correctionParams,
		body: { opId },
		answer: receiptOf(exampleIds.denial, 2, { state: "proposed" }),
	},
	declineCorrection: {
		params: correctionParams,
		body: { opId, words: "The contract is what the article is about: its object belongs to it." },
		answer: receiptOf(exampleIds.denial, 1, { state: "proposed" }),
	},
};
