import { uuidv7 } from "uuidv7";
import { type TokenScope, tokenScopeNames } from "@/lib/domain/token-scopes";
import { queryAsApplication } from "../fixtures/database";
import type { Credentials } from "../fixtures/newsroom-api";
import { type Column, columns } from "./expected-access";
import { addPerson, disable, makeToken, type Person } from "./people";
import type { RoleKey, Scene } from "./scene";

/** Somebody who calls: what they come with, and who they say they are. */
export interface Caller {
	readonly column: Column;
	/** Told apart where a column has several. */
	readonly as: string;
	readonly person: Person;
	readonly credentials: Credentials;
}

/** Everybody who calls. */
export type Callers = readonly Caller[];

/** The callers of every column; that of nobody has many. */
export async function gatherCallers(scene: Scene): Promise<Callers> {
	const callers: Caller[] = [];
	for (const column of columns) {
		if (column === "nobody") continue;
		const [key = "", scope] = column.split("/") as [RoleKey, TokenScope | undefined];
		const person = scene.people[key as RoleKey];
		const credentials =
			scope === undefined
				? person.session
				: (await makeToken(scene.api, person, [scope])).credentials;
		callers.push({ column, as: column, person, credentials });
	}
	const nobodies = Object.entries(await gatherNobodies(scene));
	const person = scene.people.lead;
	return [
		...callers,
		...nobodies.map(([as, credentials]): Caller => ({ column: "nobody", as, person, credentials })),
	];
}

/** What does not make anybody of who brings it, although much of it was the lead’s. */
async function gatherNobodies(scene: Scene): Promise<Record<string, Credentials>> {
	const { api, demo, people, standing } = scene;
	const { lead, second } = people;
	const disabled = await addPerson(api, demo, "checker");
	const params = { id: standing.dossierId, memberId: disabled.id };
	const place = { opId: uuidv7(), lead: false };
	await api.take({ operation: "placeDossierMember", params, body: place }, second.session);
	const ofDisabled = await makeToken(api, disabled);
	await disable(demo, disabled);
	const [expired, revoked, living] = [
		await makeToken(api, lead),
		await makeToken(api, lead),
		await makeToken(api, lead, tokenScopeNames),
	];
	const expire = `UPDATE "ApiToken" SET "expiresAt" = now() - interval '1 second' WHERE "id" = $1`;
	await queryAsApplication(demo, expire, [expired.id]);
	const revocation = { params: { id: revoked.id }, query: { opId: uuidv7() } };
	await api.take({ operation: "revokeToken", ...revocation }, lead.session);
	const { secret } = living;
	return {
		"without anything": {},
		"the session of a disabled member": disabled.session,
		"the token of a disabled member": ofDisabled.credentials,
		"an expired token": expired.credentials,
		"a revoked token": revoked.credentials,
		"AU-18: a Bearer that is no text": { authorization: "Bearer %E0%A4%A" },
		"AU-18: an empty Bearer": { authorization: "Bearer" },
		"AU-18: an empty Bearer beside a session": { authorization: "Bearer", ...lead.session },
		"AU-18: no token beside a session": { authorization: "bearer %E0%A4%A", ...lead.session },
		"AU-18: two tokens": { authorization: `Bearer ${secret}, Bearer ${secret}` },
		"AU-18: a token with another prefix": { authorization: `Bearer rcx${secret.slice(3)}` },
		"AU-18: a token under another scheme": { authorization: `Basic ${secret}` },
	};
}
