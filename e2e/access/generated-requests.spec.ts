import { expect } from "@playwright/test";
import fc from "fast-check";
import { z } from "zod";
import { isOperationName } from "@/lib/domain/contract/addresses";
import { operationOf } from "@/lib/domain/contract/operations";
import { brokenValues, hostileText } from "@/lib/testing/broken-values";
import { scaled, seed } from "@/lib/testing/scale";
import { type LivingValues, valuesOf } from "@/lib/testing/values-of";
import { type ApiRequest, describeRequest } from "../fixtures/newsroom-api";
import { accessRows } from "./expected-access";
import { requests } from "./requests";
import { type RoleKey, type Scene, Scene as SceneOf } from "./scene";
import { test } from "./test";

/** A request, and by whom. */
interface Asked {
	readonly request: ApiRequest;
	readonly by: RoleKey;
}

const full = 10_000;

test("RL-05, IN-23: generated requests, right and wrong, are answered by the contract", async ({
	scene,
}) => {
	test.info().annotations.push({ type: "seed", description: String(seed) });
	test.setTimeout(60_000 + scaled(full) * 200);
	const foreign = await SceneOf.set(scene.demo, scene.api);
	const answered = new Map<number, number>();
	const called = new Set<string>();
	const asked = await drawRequests(scene, foreign, scaled(full));
	const callers = Array.from({ length: 4 }, async (_, lane) => {
		for (const [n, { request, by }] of asked.entries()) {
			if (n % 4 !== lane) continue;
			// That the answer is what the contract says is looked at by `send`.
			const { status } = await scene.api.send(request, scene.people[by].session);
			answered.set(status, (answered.get(status) ?? 0) + 1);
			called.add(request.operation);
			expect(status, `request ${n}: ${describeRequest(request)}`).toBeLessThan(500);
		}
	});
	await Promise.all(callers);
	const share = (status: number) => (answered.get(status) ?? 0) / scaled(full);
	expect(share(200), JSON.stringify([...answered])).toBeGreaterThan(0.1);
	expect(share(400), JSON.stringify([...answered])).toBeGreaterThan(0.1);
	if (scaled(full) >= 1000) {
		expect([...called].sort()).toEqual([...new Set(accessRows.map((row) => row.operation))].sort());
	}
});

/** So many requests, right and wrong, made of ids that there are, in any order: as many of each operation as of any other. */
async function drawRequests(scene: Scene, foreign: Scene, count: number): Promise<Asked[]> {
	const living = livingValues(scene, foreign);
	const bases = accessRows.map(async ({ name, operation }): Promise<ApiRequest> => {
		if (!isOperationName(operation)) throw new Error(`no operation: ${operation}`);
		return { operation, ...(await requests[name]?.(scene, scene.people.lead)) };
	});
	const rows = (await Promise.all(bases)).map((base) => around(base, living));
	const by = fc.constantFrom<RoleKey>("lead", "lead", "checker", "stranger");
	const each = Math.ceil(count / rows.length);
	const drawn = rows.map((request, n) =>
		fc.sample(fc.record({ request, by }), { seed: seed + n, numRuns: each }),
	);
	const inTurn = Array.from({ length: each }, (_, n) => drawn.flatMap((one) => one[n] ?? []));
	const kept = inTurn.flat().slice(0, count);
	const order = fc.shuffledSubarray(kept, { minLength: kept.length });
	return fc.sample(order, { seed, numRuns: 1 }).flat();
}

/** A request that could be right, with parts of it made otherwise. */
function around(base: ApiRequest, living: LivingValues): fc.Arbitrary<ApiRequest> {
	const { operation, params = {} } = base;
	const parts = fc.record({
		params: anyParams(params),
		query: anyQuery(base, living),
		body: anyBody(base, living),
		opId: fc.uuid({ version: 7 }),
	});
	return parts.map(({ opId, ...changed }) =>
		withOwnOperation({ operation, ...changed }, base, opId),
	);
}

/** Each right request is an operation of its own, and not the repeat of the one it was made of. */
function withOwnOperation(request: ApiRequest, base: ApiRequest, opId: string): ApiRequest {
	const { body, query, ...rest } = request;
	const renew = (value: unknown) =>
		value !== undefined && (value === base.body || value === base.query) && "opId" in Object(value)
			? { ...(value as object), opId }
			: value;
	return { ...rest, ...given("body", renew(body)), ...given("query", renew(query)) };
}

function given(name: string, value: unknown) {
	return value === undefined ? {} : { [name]: value };
}

function anyParams(params: Readonly<Record<string, string>>) {
	const wrong = fc.oneof(
		fc.uuid({ version: 7 }),
		fc.uuid({ version: 4 }),
		fc.uuid({ version: 7 }).map((id) => id.toUpperCase()),
		hostileText
			.filter((text) => !/^\.{0,2}$/.test(text))
			.map((text) => text.replace(/\p{Surrogate}/gu, "x")),
	);
	const each = Object.entries(params).map(([key, value]) => [
		key,
		fc.oneof({ weight: 9, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: wrong }),
	]);
	return fc.record(Object.fromEntries(each) as Record<string, fc.Arbitrary<string>>);
}

type Query = NonNullable<ApiRequest["query"]>;

function anyQuery({ operation, query }: ApiRequest, living: LivingValues): fc.Arbitrary<Query> {
	const { query: schema } = operationOf(operation);
	const right = Object.entries((query ?? {}) as Record<string, string>);
	const key = fc.constantFrom("cursor", "limit", "opId", "state", "list", "fileName", "__proto__");
	const limits = fc.constantFrom("0", "-1", "1", "200", "201", "1e9", "abc", "");
	const wrong = fc
		.array(fc.tuple(key, fc.oneof(hostileText, limits)), { minLength: 1, maxLength: 3 })
		.map((more) => [...right, ...more].map(([name, value]) => [name, wellFormed(value)] as const));
	const one = fc.constant<Query>(query ?? {});
	if (schema === undefined)
		return fc.oneof({ weight: 9, arbitrary: one }, { weight: 1, arbitrary: wrong });
	const made = valuesOf(schema, living).map((value): Query => {
		const pairs = Object.entries(value as Record<string, unknown>);
		return pairs
			.filter(([, inner]) => inner !== undefined)
			.map(([name, inner]) => [name, wellFormed(String(inner))]);
	});
	return fc.oneof(one, one, made, wrong);
}

/** An address has no lone surrogates. */
function wellFormed(text: string): string {
	return text.replace(/\p{Surrogate}/gu, "x");
}

function anyBody({ operation, body }: ApiRequest, living: LivingValues): fc.Arbitrary<unknown> {
	const { body: schema } = operationOf(operation);
	if (body instanceof Uint8Array) {
		return fc.oneof(fc.constant(body), fc.uint8Array({ maxLength: 200 }), hostileText.map(bytesOf));
	}
	if (!(schema instanceof z.ZodType) || body === undefined) return fc.constant(undefined);
	const right = fc.constant(body);
	const made = valuesOf(schema, living);
	const mixed = made.map((value) => ({ ...(body as object), ...pickSome(value as object) }));
	const raw = fc.constantFrom(
		"",
		"{",
		"nul",
		"[]",
		'"x"',
		'{"__proto__":{"x":1}}',
		"\u0000",
		"{}{}",
	);
	return fc.oneof(right, right, made, mixed, brokenValues(body), brokenValues(body), raw);
}

/** A few fields of a value, always the same ones: those whose names are of an even length. */
function pickSome(value: object): object {
	return Object.fromEntries(Object.entries(value).filter(([key]) => key.length % 2 === 0));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text);
}

/** Ids of what there is, in one's own dossier and in one that is foreign, by the names of fields. */
function livingValues(scene: Scene, foreign: Scene): LivingValues {
	const both = [scene.standing, foreign.standing];
	const ids: Readonly<Record<string, readonly string[]>> = {
		dossierId: both.map(({ dossierId }) => dossierId),
		articleId: both.map(({ articleId }) => articleId),
		versionId: both.map(({ versionId }) => versionId),
		statementId: both.map(({ statementId }) => statementId),
		outletId: both.map(({ outletId }) => outletId),
		speakerId: both.map(({ speakerId }) => speakerId),
		speakerIds: both.map(({ speakerId }) => speakerId),
		assigneeId: [scene.people.checker.id, foreign.people.checker.id],
		authorId: [scene.people.author.id, foreign.people.author.id],
		...Object.fromEntries(
			["annotationId", "fromId", "toId", "subjectId"].map((field) => [
				field,
				both.map(({ annotationId }) => annotationId),
			]),
		),
		cursor: both.map(({ annotationId }) => Buffer.from(`i${annotationId}`).toString("base64url")),
	};
	return (field) => (Object.hasOwn(ids, field) ? (ids[field] ?? []) : []);
}
