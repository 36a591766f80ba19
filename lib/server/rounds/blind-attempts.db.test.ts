import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, vi } from "vitest";
import type { OperationName } from "@/lib/domain/contract/addresses";
import { type ApiServer, serveApi } from "@/lib/testing/api-server";
import {
	type Asked,
	ask,
	type BlindIds,
	type BlindScene,
	openBlindScene,
	tokenOf,
	workBlindly,
} from "@/lib/testing/blind-scene";
import { linkBody, markBody, test, threadBody } from "@/lib/testing/newsroom";

// Every attempt by each of three members, twice.
vi.setConfig({ testTimeout: 150_000 });

let api: ApiServer;
beforeAll(async () => {
	api = await serveApi();
});
afterAll(() => api.close());

describe("AZ-14: one of a blind pair, or anybody else,", () => {
	test("finds what the other made nowhere, as if it were not there, whoever knows its id", async ({
		newsroom,
	}) => {
		const of = await openBlindScene(newsroom);
		const ids = await workBlindly(newsroom, of);
		for (const actor of [of.partner, of.third, of.lead]) {
			const token = await tokenOf(actor);
			for (const [name, request] of Object.entries(attempts)) {
				const [foreign, nothing] = [request(of, ids), request(of, ofNothing(ids))];
				const operation = name.split("+")[0] as OperationName;
				const seen = await ask(api, token, operation, foreign.asked, foreign.body);
				expect({ name, seen }).toEqual({
					name,
					seen: await ask(api, token, operation, nothing.asked, nothing.body),
				});
			}
		}
	});
});

type Attempt = (of: BlindScene, ids: BlindIds) => { asked: Asked; body?: object };

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

function ofNothing(ids: BlindIds): BlindIds {
	const { claim, denial, removed, restored, link, membership } = ids;
	const all = { claim, denial, removed, restored, link, membership };
	for (const key of Object.keys(all) as (keyof BlindIds)[]) all[key] = uuidv7();
	return all;
}
