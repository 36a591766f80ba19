import type { AnnotationContent, AnnotationView } from "../../annotation";
import type { EvidenceView } from "../../evidence";
import type { LinkView, PassageView } from "../../link";
import type { DecisionView } from "../../people";
import type { SpeakerView } from "../../speaker";
import type { MembershipView, StatementView } from "../../statement";
import type { VerdictView } from "../../verdict";
import { article, pieceOf, version } from "./example-article";
import { exampleIds } from "./example-ids";
import { basile, edwina } from "./example-people";

export const content: AnnotationContent = {
	tag: "denial",
	pieces: [
		pieceOf("body", "denied having signed a contract to run sea rescue in the Ombrines"),
		pieceOf("source", "Kestrane Marine"),
		pieceOf("cue", "denied"),
	],
	speakerIds: [exampleIds.company],
	certainty: "certain",
	quoteType: "indirect",
	checkWorthiness: "high",
	note: {
		v: 1,
		doc: {
			type: "doc",
			content: [
				{
					type: "paragraph",
					content: [{ type: "text", text: "It denies a contract, not talks." }],
				},
			],
		},
	},
};

const reviewed = { state: "proposed", stale: false, revision: 1, decision: null } as const;
const made = {
	author: edwina,
	createdAt: "2026-03-05T10:18:41.256Z",
	editorIds: [edwina.id],
} as const;

export const decision: DecisionView = {
	id: exampleIds.decision,
	outcome: "approved",
	reason: null,
	words: "",
	revision: 1,
	decider: basile,
	at: "2026-03-05T10:48:02.064Z",
};

/** The denial, waiting for a decision. */
export const annotation: AnnotationView = {
	...content,
	...reviewed,
	...made,
	id: exampleIds.denial,
	articleId: article.id,
	versionId: version.id,
	origin: { v: 1, kind: "human" },
	updatedAt: made.createdAt,
};

export const denying: PassageView = {
	annotationId: annotation.id,
	articleId: article.id,
	articleTitle: article.title,
	outlet: article.outlet,
	published: article.published,
	tag: "denial",
	state: "proposed",
	stale: false,
	deleted: false,
	quotes: ["denied having signed a contract to run sea rescue in the Ombrines"],
	speakers: ["Kestrane Marine"],
};

/** What is denied: an agency’s claim in another article, approved. */
export const claiming: PassageView = {
	annotationId: exampleIds.claim,
	articleId: exampleIds.sayingArticle,
	articleTitle:
		"Les Ombrines confient une partie de leur sauvetage en mer à la société privée Kestrane",
	outlet: "Agence Galverne",
	published: { value: "2026-03-02T18:12", precision: "minute", zone: "Europe/Paris" },
	tag: "claim",
	state: "approved",
	stale: false,
	deleted: false,
	quotes: [
		"L’archipel des Ombrines a signé vendredi un contrat de cinq ans avec la société privée Kestrane Marine",
	],
	speakers: ["Agence Galverne"],
};

export const link: LinkView = {
	...reviewed,
	...made,
	id: exampleIds.link,
	type: "denies",
	certainty: "certain",
	note: null,
	from: denying,
	to: claiming,
	origin: { v: 1, kind: "human" },
};

export const membership: MembershipView = {
	...reviewed,
	...made,
	id: exampleIds.membership,
	statementId: exampleIds.statement,
	stance: "denies",
	said: {
		speaker: { id: exampleIds.company, name: "Kestrane Marine" },
		date: { value: "2026-03-04", precision: "day", zone: "Europe/Paris" },
		place: "Hallowfirth",
	},
	passage: denying,
};

export const titles = {
	fr: "Le gouvernement des Ombrines a signé un contrat avec Kestrane Marine le 27 février",
	en: "The Ombrines government signed a contract with Kestrane Marine on 27 February",
} as const;

/** What was found: an unsigned protocol is no contract. */
export const verdict: VerdictView = {
	grade: "lacks_context",
	number: 5,
	best: 7,
	worst: 1,
	tone: "attention",
	words: { fr: "manque de contexte", en: "lacks context" },
	method: "The eleven pages are a protocol without a signature; the ministry confirms talks.",
	state: "approved",
	revision: 1,
	author: edwina,
	at: "2026-03-05T11:02:44.128Z",
	editorIds: [edwina.id],
	decision: {
		id: exampleIds.verdictDecision,
		outcome: "approved",
		reason: null,
		words: "",
		revision: 1,
		decider: basile,
		at: "2026-03-05T11:20:09.344Z",
	},
};

export const evidence: EvidenceView = {
	id: exampleIds.evidence,
	statementId: exampleIds.statement,
	kind: "document",
	bearing: "refutes",
	title: "Protocol between the Ombrines and Kestrane Marine, eleven pages, unsigned",
	locator: "page 11",
	words: "The signature block of the ministry is empty.",
	confidential: false,
	capture: {
		sha256: "4f2b0c9d8e7a6f5b4c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b",
		size: 482_113,
		fileName: "protocole-kestrane.pdf",
		at: "2026-03-05T10:41:55.904Z",
	},
	revision: 2,
	author: edwina,
	createdAt: "2026-03-05T10:40:31.616Z",
};

export const statement: StatementView = {
	id: exampleIds.statement,
	titles,
	status: "verdict_final",
	revision: 1,
	author: edwina,
	createdAt: "2026-03-02T18:40:19.072Z",
	members: [membership],
	verdict,
	merged: [
		{
			id: exampleIds.twin,
			titles: { en: "The Ombrines have signed with Kestrane" },
			at: "2026-03-05T10:30:12.480Z",
		},
	],
	sources: { count: 0, groups: [], joins: [] },
};

export const speaker: SpeakerView = {
	id: exampleIds.company,
	name: "Kestrane Marine",
	aliases: ["Kestrane", "the company"],
	outletId: null,
	revision: 1,
};
