import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EventView } from "@/lib/domain/events";
import type { DossiersPlan } from "./follow-dossiers";
import { leadTiming } from "./lead-stream";
import type { LiveWord } from "./live-words";
import { createWindowStream, type WindowPorts, windowTiming } from "./window-stream";

type Plan = Pick<
	DossiersPlan,
	"places" | "onEvents" | "onPresence" | "onEnded" | "onState" | "signal"
>;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function event(seq: number): EventView {
	const nothing = {
		refs: {},
		codes: {},
		also: [],
		label: null,
		articleId: null,
		passageId: null,
		grade: null,
	};
	const at = "2026-03-04T09:00:00.000Z";
	return { seq, type: "speaker.created", actor: null, at, subjectId: null, ...nothing };
}

/** A browser: its windows, the one lock that they have, and a log of events whose cursors are numbers. */
class Browser {
	readonly logs = new Map<string, number>();
	/** The streams that are open now, in the order in which they were opened. */
	open: Plan[] = [];
	opened = 0;
	readonly #hearers = new Map<string, Set<(word: LiveWord) => void>>();
	readonly #queue: { readonly run: (over: AbortSignal) => void; readonly stop: AbortSignal }[] = [];
	#holder: { readonly over: AbortController } | null = null;

	/** Something happens in a dossier, and every stream tells what it has not told. */
	happen(dossierId: string): void {
		this.logs.set(dossierId, (this.logs.get(dossierId) ?? 0) + 1);
		for (const plan of this.open) this.tell(plan);
	}

	readonly #told = new Map<Plan, number[]>();

	tell(plan: Plan): void {
		const told = this.#told.get(plan) ?? plan.places.map(({ cursor }) => Number(cursor));
		for (const [n, { dossierId }] of plan.places.entries()) {
			const head = this.logs.get(dossierId) ?? 0;
			const from = told[n] ?? 0;
			const events = Array.from({ length: Math.max(0, head - from) }, (_, k) =>
				event(from + k + 1),
			);
			told[n] = Math.max(head, from);
			if (events.length > 0) plan.onEvents(n, events, String(head));
		}
		this.#told.set(plan, told);
	}

	ports(windowId: string): WindowPorts {
		const own = new Set<(word: LiveWord) => void>();
		this.#hearers.set(windowId, own);
		return {
			windowId,
			openWindows: async () => new Set(this.#hearers.keys()),
			watch: () => () => undefined,
			channel: {
				post: (word) =>
					queueMicrotask(() => {
						if (!this.#hearers.has(windowId)) return;
						for (const hearers of this.#hearers.values())
							for (const hear of [...hearers]) hear(word);
					}),
				listen: (hear) => {
					own.add(hear);
					return () => void own.delete(hear);
				},
			},
			follow: (plan) => {
				this.opened += 1;
				this.open.push(plan);
				plan.signal.addEventListener("abort", () => {
					this.open = this.open.filter((other) => other !== plan);
				});
				queueMicrotask(() => {
					plan.onState({ kind: "live" });
					this.tell(plan);
				});
			},
			lead: (stop, force, run) => {
				if (!this.#hearers.has(windowId)) return;
				const wait = { stop, run };
				if (force) {
					this.#holder?.over.abort();
					this.#holder = null;
					this.#queue.unshift(wait);
				} else this.#queue.push(wait);
				this.#next();
			},
		};
	}

	#next(): void {
		if (this.#holder !== null) return;
		const wait = this.#queue.shift();
		if (wait === undefined) return;
		if (wait.stop.aborted) {
			this.#next();
			return;
		}
		const over = new AbortController();
		const holder = { over };
		this.#holder = holder;
		wait.stop.addEventListener("abort", () => {
			over.abort();
			if (this.#holder !== holder) return;
			this.#holder = null;
			this.#next();
		});
		wait.run(over.signal);
	}

	/** A window stops without a word: it says and hears nothing any more, and its streams end. */
	freeze(windowId: string): void {
		this.#hearers.delete(windowId);
	}
}

function openWindow(browser: Browser, windowId: string, dossierId = "d", after = "0") {
	const stream = createWindowStream(browser.ports(windowId));
	const seen: number[] = [];
	const states: string[] = [];
	const people: number[] = [];
	const end = stream.follow({
		dossierId,
		after,
		onEvents: (events) => void seen.push(...events.map(({ seq }) => seq)),
		onState: ({ kind }) => void states.push(kind),
		onPresence: (present) => void people.push(present.length),
	});
	return { stream, seen, states, people, end };
}

const upTo = (n: number, from = 1) => Array.from({ length: n - from + 1 }, (_, k) => from + k);
const rest = (milliseconds: number = leadTiming.more * 3) =>
	vi.advanceTimersByTimeAsync(milliseconds);

test("DP-11: eight windows have one stream, and each hears every event once", async () => {
	const browser = new Browser();
	const windows = upTo(8).map((n) => openWindow(browser, `w${n}`));
	await rest();
	for (const _ of upTo(5)) {
		browser.happen("d");
		await rest();
	}
	expect(browser.open).toHaveLength(1);
	expect(browser.open[0]?.places).toHaveLength(1);
	for (const { seen } of windows) expect(seen).toEqual(upTo(5));
});

test("windows at different dossiers share the stream as well", async () => {
	const browser = new Browser();
	const [a, b] = [openWindow(browser, "a", "one"), openWindow(browser, "b", "two")];
	await rest();
	browser.happen("one");
	browser.happen("two");
	browser.happen("two");
	await rest();
	expect(browser.open).toHaveLength(1);
	expect([a.seen, b.seen]).toEqual([[1], [1, 2]]);
});

test("one that comes from an earlier place catches up, and the others hear nothing twice", async () => {
	const browser = new Browser();
	const first = openWindow(browser, "a");
	await rest();
	for (const _ of upTo(4)) browser.happen("d");
	await rest();
	const late = openWindow(browser, "b", "d", "2");
	await rest();
	browser.happen("d");
	await rest();
	expect(first.seen).toEqual(upTo(5));
	expect(late.seen).toEqual(upTo(5, 3));
	const third = openWindow(browser, "c", "d", "1");
	await rest();
	// Those who have come to the same place are one place again.
	expect(browser.open[0]?.places).toHaveLength(2);
	expect(third.seen).toEqual(upTo(5, 2));
});

test("when the window that leads goes, another goes on from where each was", async () => {
	const browser = new Browser();
	const windows = upTo(3).map((n) => openWindow(browser, `w${n}`));
	await rest();
	browser.happen("d");
	await rest();
	windows[0]?.stream.leave();
	browser.happen("d");
	await rest();
	browser.happen("d");
	await rest();
	expect(browser.open).toHaveLength(1);
	for (const { seen } of windows.slice(1)) expect(seen).toEqual([1, 2, 3]);
	expect(windows[0]?.seen).toEqual([1]);
	windows[0]?.stream.setSeen(true);
	await rest();
	expect(windows[0]?.seen).toEqual([1, 2, 3]);
});

test("a window that leads and has fallen silent is replaced", async () => {
	const browser = new Browser();
	const [, second] = [openWindow(browser, "a"), openWindow(browser, "b")];
	await rest();
	browser.freeze("a");
	browser.happen("d");
	await rest();
	expect(second.seen).toEqual([]);
	await rest(windowTiming.silence + windowTiming.look * 2);
	expect(second.seen).toEqual([1]);
	expect(browser.open).toHaveLength(1);
});

test("a window that nobody looks at gives up its part, and the last one the stream", async () => {
	const browser = new Browser();
	const [a, b] = [openWindow(browser, "a"), openWindow(browser, "b")];
	await rest();
	a.stream.setSeen(false);
	await rest(windowTiming.outOfSight + 2 * leadTiming.less);
	browser.happen("d");
	await rest();
	expect([a.seen, b.seen]).toEqual([[], [1]]);
	b.stream.setSeen(false);
	await rest(windowTiming.outOfSight + 2 * leadTiming.less);
	expect(browser.open).toHaveLength(0);
	browser.happen("d");
	a.stream.setSeen(true);
	await rest();
	expect(a.seen).toEqual([1, 2]);
});

test("going from screen to screen of a dossier does not open the stream anew", async () => {
	const browser = new Browser();
	const { stream, end, seen } = openWindow(browser, "a");
	await rest();
	browser.happen("d");
	await rest();
	expect(browser.opened).toBe(1);
	end();
	const later: number[] = [];
	stream.follow({
		dossierId: "d",
		after: "1",
		onEvents: (events) => void later.push(...events.map(({ seq }) => seq)),
		onState: () => undefined,
	});
	await rest(5 * leadTiming.less);
	browser.happen("d");
	await rest();
	expect(browser.opened).toBe(1);
	expect([seen, later]).toEqual([[1], [2]]);
});

test("who comes later is told who is there, and whether events arrive", async () => {
	const browser = new Browser();
	openWindow(browser, "a");
	await rest();
	const member = { id: "m", name: "Nadia" };
	browser.open[0]?.onPresence(0, [{ member, articleId: "x", passageId: null }]);
	browser.open[0]?.onState({ kind: "reconnecting" });
	await rest();
	const late = openWindow(browser, "b");
	await rest();
	expect(late.people).toEqual([1]);
	expect(late.states).toEqual(["reconnecting"]);
	browser.open[0]?.onEnded(0, "not-found");
	await rest();
	expect(late.states).toEqual(["reconnecting", "ended"]);
});
