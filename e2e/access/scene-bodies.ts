import { uuidv7 } from "uuidv7";
import type { ReviewKind } from "@/lib/domain/review";
import type { Tag } from "@/lib/domain/tags";

/** The text of the article of a scene. */
export const sceneText = [
	"Le port dément tout contrat",
	"« Le contrat est signé », a annoncé samedi la ministre des Ports. La société parle d’un malentendu.",
	"La société dément avoir signé quoi que ce soit. Selon deux sources portuaires, rien n’est prêt.",
].join("\n\n");

/** The words of the scene’s article that are tagged. */
export const quotes = {
	claim: "Le contrat est signé",
	denial: "La société dément",
	attribution: "Selon",
};

/** Puts a word into the first passage of the text. */
export const correctedSource = {
	kind: "corrected",
	steps: [
		{
			...{ stepType: "replace", from: 35, to: 35 },
			slice: { content: [{ type: "text", text: "bon " }] },
		},
	],
};

/** What a dossier of a scene has at first. */
export interface Standing {
	readonly dossierId: string;
	readonly articleId: string;
	readonly versionId: string;
	readonly text: string;
	readonly original: Readonly<Record<string, unknown>>;
	readonly annotationId: string;
	readonly linkId: string;
	readonly statementId: string;
	readonly membershipId: string;
	readonly speakerId: string;
	readonly outletId: string;
	readonly decisionId: string;
}

/** What a dossier of a scene has, and the bodies of requests about it. */
export class SceneBodies {
	standing: Standing = {} as Standing;

	/** The body that saves an article from bytes that the scene has kept. */
	articleBody(dossierId = this.standing.dossierId, original = this.standing.original) {
		return { opId: uuidv7(), dossierId, versionId: uuidv7(), original, ...articleFields };
	}

	/** The body that tags a passage. */
	markBody(tag: Tag = "claim") {
		const { articleId, versionId, text } = this.standing;
		const quote = quotes[tag];
		const start = text.indexOf(quote);
		const pieces = [{ role: "body", start, end: start + quote.length, quote }];
		return { ...fresh(), articleId, versionId, tag, pieces, ...markFields };
	}

	/** The body that makes a statement. */
	statementBody() {
		const titles = { fr: "Le contrat est signé" };
		return { ...fresh(), dossierId: this.standing.dossierId, titles };
	}

	/** The body that proposes a first verdict. */
	verdictBody() {
		return { ...fresh(), grade: "unproven", method: "Deux appels, aucune réponse." };
	}

	/** The body that adds evidence to the statement of the scene. */
	evidenceBody(confidential = false) {
		const { statementId } = this.standing;
		const said = { title: "Le protocole", locator: "page 11", words: "", confidential };
		return { ...fresh(), statementId, kind: "document", bearing: "supports", ...said };
	}

	/** The body that opens a thread about the mark of the scene. */
	threadBody() {
		const about = { kind: "annotation", subjectId: this.standing.annotationId };
		const { opId } = fresh();
		return { opId, ...about, blocking: false, messageId: uuidv7(), body: said };
	}

	/** The body that answers in a thread. */
	messageBody(threadId: string) {
		return { ...fresh(), threadId, body: said };
	}

	/** The body that makes a speaker. */
	speakerBody() {
		const fields = { name: "La ministre", aliases: ["La ministre des Ports"], outletId: null };
		return { ...fresh(), dossierId: this.standing.dossierId, ...fields };
	}

	/** The body that approves the first revision of a thing. */
	decisionBody(kind: ReviewKind, subjectId: string) {
		const words = { reason: null, words: "" };
		return { opId: uuidv7(), kind, subjectId, revision: 1, outcome: "approved", ...words };
	}

	/** The body that shares the article of the scene. */
	shareBody() {
		const about = { kind: "article", subjectId: this.standing.articleId };
		return { opId: uuidv7(), ...about, days: 1, whole: false };
	}
}

/** The write fields of something new. */
export function fresh() {
	return { opId: uuidv7(), revision: null };
}

/** What a message says. */
const said = {
	v: 1,
	doc: {
		type: "doc",
		content: [{ type: "paragraph", content: [{ type: "text", text: "Qui le dit ?" }] }],
	},
};

const markFields = {
	speakerIds: [],
	certainty: "unspecified",
	quoteType: null,
	checkWorthiness: null,
	note: null,
} as const;

/** What is known about the article of a scene. */
export const articleFields = {
	title: "Le port dément tout contrat",
	outlet: "Le Fanal",
	author: null,
	published: { value: "2026-03-04", precision: "day", zone: "Europe/Paris" },
	address: null,
	language: "fr",
	credits: [],
} as const;
