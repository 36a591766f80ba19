import { expect } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { addressOf, isOperationName } from "@/lib/domain/contract/addresses";
import type { ApiAnswer, ApiRequest } from "../fixtures/newsroom-api";
import { accessRows } from "./expected-access";
import { requests } from "./requests";
import { Scene } from "./scene";
import { test } from "./test";

// What a stranger may not see and what is not there at all: the same answer to the byte.

const rows = accessRows.filter((row) => row.cell("stranger") === "404");

for (const { name, operation } of rows) {
	test(`AZ-02, AZ-04: ${name} tells nothing of a foreign thing`, async ({ scene }) => {
		if (!isOperationName(operation)) throw new Error(`no operation: ${operation}`);
		const made = await requests[name]?.(scene, scene.people.stranger);
		const foreign: ApiRequest = { operation, ...made };
		for (const key of ["stranger", "administrator"] as const) {
			const { session } = scene.people[key];
			// An administrator comes in by the request that lets nobody else in.
			if (key === "administrator" && name.endsWith("+self")) continue;
			const first = asSent(await scene.api.send(foreign, session));
			const nowhere = asSent(await scene.api.send(ofNothing(foreign), session));
			expect(first).toEqual({ ...nowhere, status: 404 });
		}
	});
}

test("AZ-03: a body cannot join what is one’s own with what is foreign", async ({ scene }) => {
	const { api, demo, people, standing } = scene;
	const own = await Scene.set(demo, api);
	const { session } = own.people.lead;
	const mine = own.standing;
	const link = await own.linkBody();
	const bodies: ApiRequest[] = [
		{ operation: "placeLink", body: { ...link, toId: standing.annotationId } },
		{ operation: "placeLink", body: { ...link, fromId: standing.annotationId } },
		{ operation: "placeLink", body: { ...link, dossierId: standing.dossierId } },
		{ operation: "placeAnnotation", body: { ...own.markBody(), versionId: standing.versionId } },
		{ operation: "placeAnnotation", body: { ...own.markBody(), articleId: standing.articleId } },
		{ operation: "placeAnnotation", body: { ...own.markBody(), speakerIds: [standing.speakerId] } },
		...[standing.annotationId].map((annotationId): ApiRequest => {
			const body = { opId: uuidv7(), revision: null, statementId: mine.statementId, annotationId };
			return { operation: "placeMembership", body: { ...body, stance: "asserts" } };
		}),
	];
	for (const { operation, body } of bodies) {
		const request = { operation, params: { id: uuidv7() }, body };
		const foreign = asSent(await api.send(request, session));
		const nowhere = withIds(body, Object.values(standing).map(String));
		expect(foreign).toEqual({
			...asSent(await api.send({ ...request, body: nowhere }, session)),
			status: 404,
		});
	}
	expect((await api.send(reading("readLink", standing.linkId), people.stranger.session)).code).toBe(
		"not-found",
	);
});

test("AZ-16: what was removed is not there, by id, in lists and in files", async ({ scene }) => {
	const { api, people, standing } = scene;
	const { session } = people.lead;
	const params = { id: standing.dossierId };
	const gone = {
		Annotation: await scene.removed("removeAnnotation", await scene.mark()),
		Link: await scene.removed("removeLink", (await scene.link()).id),
		Statement: await scene.removed("removeStatement", await scene.statement()),
		Membership: await scene.removed("removeMembership", (await scene.membership()).id),
		Article: await scene.removed("removeArticle", await scene.article()),
	};
	for (const [noun, id] of Object.entries(gone)) {
		const read = asSent(await api.send(reading(`read${noun}`, id), session));
		const nowhere = asSent(await api.send(reading(`read${noun}`, uuidv7()), session));
		expect(read).toEqual({ ...nowhere, status: 404 });
		const list = await everything(scene, `list${noun}s`, params.id);
		expect(list, noun).not.toContain(id);
	}
	for (const name of ["readDesk", "listVersions"] as const) {
		expect((await api.send(reading(name, gone.Article), session)).code).toBe("not-found");
	}
	const query = { format: "jsonld", marks: "all" };
	const file = { operation: "exportArticle", query } as const;
	const whole = await api.send({ ...file, params: { id: standing.articleId } }, session);
	expect(whole.text).toContain(standing.annotationId);
	for (const id of [gone.Annotation, gone.Link]) expect(whole.text).not.toContain(id);
	const removed = await api.send({ ...file, params: { id: gone.Article } }, session);
	expect(removed.code).toBe("not-found");
});

/** Every id of a list, page after page. */
async function everything({ api, people }: Scene, name: string, id: string): Promise<string> {
	let [text, cursor]: [string, string | null] = ["", ""];
	while (cursor !== null) {
		const query = { limit: "200", ...(cursor === "" ? {} : { cursor }) };
		const answer = await api.send({ ...reading(name, id), query }, people.lead.session);
		text += answer.text;
		cursor = answer.json().next as string | null;
	}
	return text;
}

function reading(name: string, id: string): ApiRequest {
	if (!isOperationName(name)) throw new Error(`no operation: ${name}`);
	return { operation: name, params: { id } };
}

/** The same request of a thing that there is nowhere. */
function ofNothing({ operation, params = {}, ...request }: ApiRequest): ApiRequest {
	const { path } = addressOf(operation);
	const isMade = /^\/(annotations|links|statements|memberships|speakers|articles|decisions)\//;
	const nowhere = Object.fromEntries(Object.keys(params).map((key) => [key, uuidv7()]));
	const asked = { operation, ...request, params: { ...params, id: nowhere.id ?? "" } };
	const { body } = request;
	if (!isMade.test(path) || body === undefined) return asked;
	const ids = ["dossierId", "articleId", "statementId", "annotationId", "subjectId"];
	const elsewhere = Object.entries({ ...body }).map(([key, value]) => [
		key,
		ids.includes(key) ? uuidv7() : value,
	]);
	return { ...asked, body: Object.fromEntries(elsewhere) };
}

/** A value in which the ids of a list are ids of nothing. */
function withIds(value: unknown, ids: readonly string[]): unknown {
	const text = JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === "string" && ids.includes(inner) ? uuidv7() : inner,
	);
	return JSON.parse(text);
}

/** All of an answer that its reader can tell from another; the moment is on the clock of everybody. */
function asSent({ status, headers, text }: ApiAnswer) {
	return { status, text, headers: [...headers].filter(([name]) => name !== "date") };
}
