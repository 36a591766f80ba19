import { expect } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { queryAsApplication } from "../fixtures/database";
import type { ApiRequest } from "../fixtures/newsroom-api";
import { addPerson, makeToken } from "./people";
import type { Scene } from "./scene";
import { test } from "./test";

const approve = (scene: Scene, subjectId: string, revision = 1): ApiRequest => ({
	operation: "makeDecision",
	params: { id: uuidv7() },
	body: { ...scene.decisionBody("annotation", subjectId), revision },
});

test("AZ-07: four eyes hold through every token of whoever made a thing", async ({ scene }) => {
	const { api, people } = scene;
	const id = await scene.mark("lead");
	const whole = await makeToken(api, people.lead);
	const narrow = await makeToken(api, people.lead, ["review"]);
	for (const credentials of [people.lead.session, whole.credentials, narrow.credentials]) {
		expect((await api.send(approve(scene, id), credentials)).code).toBe("four-eyes");
	}
	await api.take(approve(scene, id), people.reviewer.session);
});

test("AZ-07: what was made by token is its owner’s own; who edits it cannot decide either", async ({
	scene,
}) => {
	const { api, people } = scene;
	const { credentials } = await makeToken(api, people.lead, ["annotate"]);
	const id = uuidv7();
	await api.take(
		{ operation: "placeAnnotation", params: { id }, body: scene.markBody() },
		credentials,
	);
	expect((await api.send(approve(scene, id), people.lead.session)).code).toBe("four-eyes");
	const body = { ...scene.markBody(), revision: 1, certainty: "probable" };
	const edit = { operation: "placeAnnotation", params: { id }, body } as const;
	const editor = await makeToken(api, people.reviewer, ["annotate"]);
	await api.take(edit, editor.credentials);
	const reviewer = await makeToken(api, people.reviewer, ["review"]);
	expect((await api.send(approve(scene, id, 2), reviewer.credentials)).code).toBe("four-eyes");
	expect((await api.send(approve(scene, id, 2), people.second.session)).status).toBe(200);
});

test("AZ-07: an author who is made a reviewer afterwards cannot decide about it", async ({
	scene,
}) => {
	const { api, demo, people, standing } = scene;
	const member = await addPerson(api, demo, "checker");
	const params = { id: standing.dossierId, memberId: member.id };
	const place = { opId: uuidv7(), lead: false };
	await api.take({ operation: "placeDossierMember", params, body: place }, people.second.session);
	const id = uuidv7();
	const mark = { operation: "placeAnnotation", params: { id }, body: scene.markBody() } as const;
	await api.take(mark, member.session);
	const promote = `UPDATE "Member" SET "role" = 'reviewer' WHERE "id" = $1`;
	await queryAsApplication(demo, promote, [member.id]);
	expect((await api.send(approve(scene, id), member.session)).code).toBe("four-eyes");
	await api.take(approve(scene, await scene.mark()), member.session);
});

test("AZ-08: a decision is about the revision that was looked at, and no later one", async ({
	scene,
}) => {
	const { api, people } = scene;
	const id = await scene.mark();
	const body = { ...scene.markBody(), revision: 1, certainty: "probable" };
	const edit = { operation: "placeAnnotation", params: { id }, body } as const;
	await api.take(edit, people.author.session);
	const late = await api.send(approve(scene, id, 1), people.reviewer.session);
	expect({ ...late.json(), title: "" }).toMatchObject({ status: 409, code: "stale", revision: 2 });
	await api.take(approve(scene, id, 2), people.reviewer.session);
	const again = { ...body, opId: uuidv7(), revision: 2, certainty: "possible" };
	await api.take({ ...edit, body: again }, people.author.session);
	const read = { operation: "readAnnotation", params: { id } } as const;
	expect(await api.take(read, people.author.session)).toMatchObject({ state: "proposed" });
});

test("AZ-06: nobody raises themselves, and the last lead stays one", async ({ scene }) => {
	const { api, people } = scene;
	const dossierId = await scene.openDossier();
	const lead = (by: "checker" | "reviewer" | "lead", to: string, leads: boolean) => {
		const params = { id: dossierId, memberId: to };
		const body = { opId: uuidv7(), lead: leads };
		const request: ApiRequest = { operation: "placeDossierMember", params, body };
		return api.send(request, people[by].session);
	};
	expect((await lead("checker", people.checker.id, true)).code).toBe("forbidden");
	expect((await lead("reviewer", people.reviewer.id, true)).code).toBe("forbidden");
	expect((await lead("lead", people.second.id, false)).status).toBe(200);
	expect((await lead("lead", people.lead.id, false)).code).toBe("conflict");
	const leave = { params: { id: dossierId, memberId: people.lead.id }, query: { opId: uuidv7() } };
	const left = await api.send({ operation: "removeDossierMember", ...leave }, people.lead.session);
	expect(left.code).toBe("conflict");
	const raise = { opId: uuidv7(), locale: "fr", theme: "dark", role: "admin" };
	const raised = await api.send({ operation: "editSelf", body: raise }, people.checker.session);
	expect(raised.code).toBe("invalid");
	const self = await api.take({ operation: "readSelf" }, people.checker.session);
	expect(self).toMatchObject({ role: "checker", email: people.checker.email });
});
