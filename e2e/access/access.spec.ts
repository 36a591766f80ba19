import { expect } from "@playwright/test";
import { isOperationName } from "@/lib/domain/contract/addresses";
import { queryAsApplication } from "../fixtures/database";
import type { ApiRequest } from "../fixtures/newsroom-api";
import type { Caller } from "./callers";
import { type AccessRow, accessRows, legend } from "./expected-access";
import { personalRows, requests } from "./requests";
import type { Scene } from "./scene";
import { test } from "./test";

for (const row of accessRows) {
	test(`AZ-01: ${row.name} answers each caller as the table says`, async ({ scene, callers }) => {
		const isRefused = ({ column }: Caller) => legend[row.cell(column)]?.status !== 200;
		const refused = callers.filter(isRefused);
		const request = await requestMaker(scene, row, refused);
		const before = await countEvents(scene);
		const answers = await Promise.all(
			refused.map((caller) => ask(scene, row, caller, request(caller))),
		);
		expect(await countEvents(scene), "a refusal leaves no event").toBe(before);
		const allowed = callers.filter((caller) => !isRefused(caller));
		const welcome = allowed.map(async (caller) =>
			ask(scene, row, caller, await requestFor(scene, row, caller)),
		);
		answers.push(...(await Promise.all(welcome)));
		expect(answers.map(({ is }) => is)).toEqual(answers.map(({ expected }) => expected));
	});
}

/** A caller who is refused changes nothing, so one request serves them all, or all that a person comes with. */
async function requestMaker(scene: Scene, row: AccessRow, callers: readonly Caller[]) {
	const made = new Map<string, ApiRequest>();
	const keyOf = ({ person }: Caller) => (personalRows.includes(row.name) ? person.id : "");
	for (const caller of callers) {
		const key = keyOf(caller);
		if (!made.has(key)) made.set(key, await requestFor(scene, row, caller));
	}
	return (caller: Caller) => made.get(keyOf(caller));
}

async function requestFor(scene: Scene, row: AccessRow, { person }: Caller): Promise<ApiRequest> {
	const { operation, name } = row;
	const make = requests[name];
	if (make === undefined || !isOperationName(operation)) throw new Error(`no request for ${name}`);
	return { operation, ...(await make(scene, person)) };
}

async function ask(scene: Scene, row: AccessRow, caller: Caller, request?: ApiRequest) {
	if (request === undefined) throw new Error(`no request for ${row.name}`);
	const { status, code } = await scene.api.send(request, caller.credentials);
	return {
		is: { caller: caller.as, status, code },
		expected: { caller: caller.as, ...legend[row.cell(caller.column)] },
	};
}

/** How many events there are in the whole newsroom; sign-ins are the only ones that come by themselves. */
async function countEvents({ demo }: Scene): Promise<unknown> {
	const [row] = await queryAsApplication(demo, `SELECT count(*)::int AS n FROM "Event"`, []);
	return row?.n;
}
