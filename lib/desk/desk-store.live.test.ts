import { describe, expect, test } from "vitest";
import type { DeskView } from "@/lib/domain/desk";
import type { EventType } from "@/lib/domain/event-types";
import type { EventView } from "@/lib/domain/events";
import { openBench } from "@/lib/testing/desk-bench";
import { contentFor, emptyDesk, nadia } from "@/lib/testing/desk-fixture";
import { catchUpTiming } from "./catch-up";

const other = { id: "member-jo", name: "Jo" };
const place = (id: string) =>
	({ kind: "place-annotation", id, content: contentFor("denial", "signé lundi") }) as const;
const retag = (id: string) =>
	({ kind: "edit-annotation", id, changes: { tag: "claim" }, removeLinks: false }) as const;

function event(
	seq: number,
	actor: EventView["actor"] = other,
	type: EventType = "annotation.placed",
): EventView {
	const nothing = {
		refs: {},
		codes: {},
		also: [],
		label: null,
		articleId: null,
		passageId: null,
		grade: null,
	};
	return { seq, type, actor, at: "2026-03-04T09:00:00.000Z", subjectId: "x", ...nothing };
}

const renamed = (title: string): DeskView => ({
	...emptyDesk(),
	dossier: { id: "dossier-1", title, leads: false },
});

/** A desk with one mark that is saved, on a server where others have changed something. */
async function openAt(title: string) {
	const bench = openBench();
	bench.store.perform([place("a")]);
	await bench.settle();
	const view = { ...renamed(title), annotations: bench.store.snapshot().view.annotations };
	bench.newsroom.view = view;
	return { ...bench, view };
}

describe("what others do", () => {
	test("is read at once", async () => {
		const { store, newsroom, settle } = await openAt("Le port, suite");
		store.hear([event(2)]);
		await settle();
		expect(newsroom.readings).toBe(1);
		expect(store.snapshot().view.dossier.title).toBe("Le port, suite");
	});

	test("is read once for all that comes meanwhile, after a pause", async () => {
		const { store, newsroom, settle, pass } = await openAt("Un");
		for (const seq of [2, 3, 4, 5]) store.hear([event(seq)]);
		await settle();
		newsroom.view = renamed("Deux");
		expect(newsroom.readings).toBe(1);
		expect(await pass()).toBe(catchUpTiming.pause);
		expect(newsroom.readings).toBe(2);
		expect(store.snapshot().view.dossier.title).toBe("Deux");
		expect(await pass()).toBe(catchUpTiming.pause);
		expect(newsroom.readings).toBe(2);
	});

	test("is read again until a reading succeeds", async () => {
		const { store, newsroom, settle, pass, view } = await openAt("Un");
		newsroom.view = null;
		store.hear([event(2)]);
		await settle();
		newsroom.view = view;
		expect(await pass()).toBe(catchUpTiming.again);
		expect(store.snapshot().view.dossier.title).toBe("Un");
	});

	test("is not read when it changes nothing that is shown", async () => {
		const { store, newsroom, settle } = await openAt("Un");
		store.hear([event(2, other, "article.exported")]);
		await settle();
		expect(newsroom.readings).toBe(0);
	});

	test("leaves unsent work, undo and the text as they are", async () => {
		const { store, newsroom, settle } = await openAt("Un");
		newsroom.failures.push({ code: "busy" });
		store.perform([retag("a")]);
		await settle();
		const before = store.snapshot();
		store.hear([event(2)]);
		await settle();
		const { view, entries, canUndo } = store.snapshot();
		expect(view.dossier.title).toBe("Un");
		expect(view.annotations).toMatchObject([{ id: "a", tag: "claim" }]);
		expect(entries).toEqual(before.entries);
		expect(canUndo).toBe(true);
		expect(view.version).toBe(before.view.version);
	});

	test("is read again when a write was taken during the reading", async () => {
		const { store, newsroom, settle, pass, view } = await openAt("Un");
		let answer = (): void => undefined;
		newsroom.hold = new Promise((resolve) => {
			answer = resolve;
		});
		store.perform([retag("a")]);
		store.hear([event(2)]);
		answer();
		newsroom.hold = null;
		await settle();
		expect(store.snapshot().view.annotations[0]?.tag).toBe("claim");
		newsroom.view = { ...view, annotations: store.snapshot().view.annotations };
		await pass();
		expect(store.snapshot().view.dossier.title).toBe("Un");
		expect(newsroom.readings).toBe(2);
	});
});

describe("what was done here", () => {
	test("is not read again, whether its event or its answer comes first", async () => {
		const { store, newsroom, settle } = await openAt("Un");
		store.hear([event(1, nadia)]);
		let answer = (): void => undefined;
		newsroom.hold = new Promise((resolve) => {
			answer = resolve;
		});
		store.perform([retag("a")]);
		await settle();
		store.hear([event(2, nadia, "annotation.edited")]);
		answer();
		await settle();
		expect(store.snapshot().saveState).toBe("saved");
		expect(newsroom.readings).toBe(0);
	});

	test("is told from what the same member does in another window", async () => {
		const { store, newsroom, settle } = await openAt("Un");
		store.hear([event(1, nadia)]);
		store.hear([event(2, nadia)]);
		await settle();
		expect(newsroom.readings).toBe(1);
	});

	test("does not hide what another window did while it was under way", async () => {
		const { store, newsroom, settle } = await openAt("Un");
		let answer = (): void => undefined;
		newsroom.hold = new Promise((resolve) => {
			answer = resolve;
		});
		store.perform([retag("a")]);
		await settle();
		store.hear([event(7, nadia)]);
		expect(newsroom.readings).toBe(0);
		answer();
		newsroom.hold = null;
		await settle();
		expect(newsroom.readings).toBe(1);
	});

	test("names the revision that was seen when it was begun, so that another's change is not lost", async () => {
		const { store, newsroom, settle } = await openAt("Un");
		newsroom.revisions.set("a", 2);
		const [mine] = store.snapshot().view.annotations;
		if (mine === undefined) throw new Error("no mark");
		newsroom.view = { ...renamed("Un"), annotations: [{ ...mine, revision: 2 }] };
		store.hear([event(2, other, "annotation.edited")]);
		await settle();
		store.perform([retag("a")], 1);
		await settle();
		expect(newsroom.calls.at(-1)).toMatchObject({ revision: 1 });
		expect(store.snapshot().saveState).toBe("failed");
		store.applyAgain(store.snapshot().entries[0]?.opId ?? "");
		await settle();
		expect(newsroom.calls.at(-1)).toMatchObject({ revision: 2 });
	});
});
