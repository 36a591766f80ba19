import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import type { EventView } from "@/lib/domain/events";
import { followEvents } from "./follow-events";
import type { FollowEnd, FollowState } from "./read-stream";

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** What comes true within a while, however busy the machine is. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 });

const ends: (() => void)[] = [];

afterEach(() => {
	for (const end of ends.splice(0)) end();
});

const idOf = (seq: number) => `01900000-0000-7000-8000-${String(seq).padStart(12, "0")}`;

function event(seq: number): EventView {
	return {
		seq,
		type: "speaker.created",
		actor: { id: idOf(0), name: "Nadia" },
		at: "2026-03-04T09:00:00.000Z",
		subjectId: idOf(seq),
		refs: {},
		codes: {},
		also: [],
		label: `La ministre\n« ${seq} »`,
		articleId: null,
		passageId: null,
		grade: null,
	};
}

const said = (name: string, content: object, id?: string) =>
	`${id === undefined ? "" : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(content)}\n\n`;
const ready = (cursor: string) => said("ready", { cursor }, cursor);
const told = (...numbers: readonly number[]) =>
	numbers.map((seq) => said("event", event(seq), `c${seq}`)).join("");
const ended = (reason: string) => said("ended", { reason });

const begin: Answer = (response) =>
	response.writeHead(200, { "content-type": "text/event-stream" });

function refuse(status: number, problem: object): Answer {
	return (response) => {
		response.writeHead(status, { "content-type": "application/problem+json" });
		response.end(JSON.stringify(problem));
	};
}

/** A server that gives each connection the next answer, the last one again and again, and one who follows it. */
async function follow(answers: readonly Answer[], silence = 10_000) {
	const asked: { readonly after: string | null; readonly at: number }[] = [];
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? "", "http://localhost");
		asked.push({ after: url.searchParams.get("after"), at: Date.now() });
		answers[Math.min(asked.length, answers.length) - 1]?.(response, request);
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	const stop = new AbortController();
	ends.push(() => {
		stop.abort();
		server.closeAllConnections();
		server.close();
	});
	const numbers: number[] = [];
	const states: string[] = [];
	let cursor: string | null = null;
	let end: FollowEnd | null = null;
	const over = followEvents({
		connection: { root: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}` },
		dossierId: "d",
		after: null,
		random: () => 1,
		signal: stop.signal,
		onEvents: (events, next) => {
			numbers.push(...events.map(({ seq }) => seq));
			cursor = next;
		},
		onState: (state: FollowState) => states.push(state.kind),
		timing: { silence, pause: 20, longestPause: 80 },
	}).then((how) => {
		end = how;
	});
	return { numbers, states, asked, stop, over, cursor: () => cursor, end: () => end };
}

describe("who follows", () => {
	test("hears events in order, however the bytes are cut", async () => {
		const bytes = Buffer.from(`retry: 1000\n\n${ready("c0")}: nothing new\n\n${told(1, 2, 3)}`);
		const dripping: Answer = (response, request) => {
			begin(response, request);
			for (const byte of bytes) response.write(Buffer.from([byte]));
		};
		const { numbers, states, cursor } = await follow([dripping]);
		await eventually(() => numbers).toEqual([1, 2, 3]);
		expect(states).toEqual(["live"]);
		expect(cursor()).toBe("c3");
	});

	test("goes on after the last event it heard, wherever it was cut", async () => {
		const whole = told(1, 2, 3, 4, 5);
		for (let cut = 1; cut < whole.length; cut += 97) {
			const first: Answer = (response, request) => {
				begin(response, request);
				response.write(ready("c0") + whole.slice(0, cut), () => response.destroy());
			};
			const rest: Answer = (response, request) => {
				begin(response, request);
				const from = Number(
					new URL(request.url ?? "", "http://x").searchParams.get("after")?.slice(1),
				);
				response.write(ready(`c${from}`) + told(...[1, 2, 3, 4, 5].filter((seq) => seq > from)));
			};
			const { numbers, states, stop } = await follow([first, rest]);
			await eventually(() => numbers.length).toBe(5);
			expect(numbers).toEqual([1, 2, 3, 4, 5]);
			expect(states).toEqual(["live", "reconnecting", "live"]);
			stop.abort();
		}
	});

	test("goes on from where the stream began when it was cut before the first event", async () => {
		const { asked } = await follow([
			(response, request) => {
				begin(response, request);
				response.end(ready("c7"));
			},
			begin,
		]);
		await eventually(() => asked.map(({ after }) => after).slice(0, 2)).toEqual([null, "c7"]);
	});

	test("takes silence for a cut, and a beat for a sign of life", async () => {
		const silent: Answer = (response, request) => {
			begin(response, request);
			response.write(ready("c0"));
		};
		const beating: Answer = (response, request) => {
			silent(response, request);
			const beats = setInterval(() => response.write(": nothing new\n\n"), 50);
			ends.push(() => clearInterval(beats));
		};
		const { states, asked } = await follow([silent, beating], 500);
		await eventually(() => states).toEqual(["live", "reconnecting", "live"]);
		await new Promise((resolve) => setTimeout(resolve, 1500));
		expect(asked).toHaveLength(2);
	});

	test("waits longer after each failure, and no longer than it was told at most", async () => {
		const { asked, states } = await follow([refuse(503, { code: "busy" })]);
		await expect.poll(() => asked.length, { timeout: 3000 }).toBe(6);
		const pauses = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
		for (const [index, least] of [20, 40, 80, 80, 80].entries()) {
			expect(pauses[index]).toBeGreaterThanOrEqual(least - 2);
		}
		expect(new Set(states)).toEqual(new Set(["reconnecting"]));
	});

	test("waits as long as it is asked to", async () => {
		const { asked } = await follow([refuse(429, { code: "too-many", retryAfter: 1 }), begin]);
		await expect.poll(() => asked.length, { timeout: 3000 }).toBe(2);
		expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThanOrEqual(990);
	});

	test.each([
		[401, "signed-out"],
		[404, "not-found"],
		[403, "forbidden"],
		[400, "invalid"],
	])("gives up when it is refused with %i %s", async (status, code) => {
		const { over, end, states, asked } = await follow([refuse(status, { code })]);
		await over;
		expect([end(), states, asked.length]).toEqual([code, ["ended"], 1]);
	});

	test("hears the rest, and then why the stream ends", async () => {
		const { over, end, numbers, states } = await follow([
			(response, request) => {
				begin(response, request);
				response.end(ready("c0") + told(1) + ended("not-found"));
			},
		]);
		await over;
		expect([end(), numbers, states]).toEqual(["not-found", [1], ["live", "ended"]]);
	});

	test("comes back to a server that was stopped", async () => {
		const { states } = await follow([
			(response, request) => {
				begin(response, request);
				response.end(ready("c0") + ended("stopping"));
			},
			(response, request) => {
				begin(response, request);
				response.write(ready("c0"));
			},
		]);
		await eventually(() => states).toEqual(["live", "reconnecting", "live"]);
	});

	test("passes over what it does not know, and goes on after it", async () => {
		const { numbers, cursor } = await follow([
			(response, request) => {
				begin(response, request);
				const strange = said("event", { ...event(2), type: "moon.landed" }, "c2");
				response.write(ready("c0") + told(1) + strange + said("else", {}));
			},
		]);
		await eventually(cursor).toBe("c2");
		expect(numbers).toEqual([1]);
	});

	test("stops at once when it is told to, also in a pause", async () => {
		for (const answer of [begin, refuse(503, { code: "busy", retryAfter: 60 })]) {
			const { over, asked, stop, end } = await follow([answer]);
			await eventually(() => asked.length).toBe(1);
			stop.abort();
			await over;
			expect(end()).toBe("stopped");
		}
	});
});
