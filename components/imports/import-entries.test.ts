import { describe, expect, test } from "vitest";
import type { ImportDraft } from "@/lib/domain/desk";
import { createTurns } from "@/lib/domain/turns";
import {
	hasUnsaved,
	type ImportEntry,
	type ImportStep,
	savableEntries,
	stepEntries,
} from "./import-entries";

const bytes = new Blob(["Titre"]);
const source = (id: string) => ({
	id,
	versionId: `${id}v`,
	fileName: `${id}.txt`,
	pasted: undefined,
	bytes,
});

function draft(title: string): ImportDraft {
	return {
		original: { sha256: "0".repeat(64), charset: "utf-8", fileName: null },
		text: title,
		blocks: [],
		title,
		outlet: null,
		author: null,
		published: null,
		address: null,
		language: "fr",
		credits: [],
		notices: [],
		sources: {},
		twins: [],
	};
}

function entriesAfter(...steps: ImportStep[]): readonly ImportEntry[] {
	const start: readonly ImportEntry[] = [];
	return steps.reduce((entries, step) => stepEntries(entries, step), start);
}

const added: ImportStep = { kind: "added", sources: [source("a"), source("b")] };
const busy = { code: "busy" } as const;

describe("texts on their way in", () => {
	test("go through reading, proposal, saving, saved", () => {
		const steps: ImportStep[] = [
			added,
			{ kind: "reading", id: "a" },
			{ kind: "read", id: "a", draft: draft("Un titre") },
			{ kind: "saving", id: "a" },
			{ kind: "saved", id: "a" },
		];
		const states = steps.map((_, index) => entriesAfter(...steps.slice(0, index + 1))[0]?.state);
		expect(states).toEqual(["waiting", "reading", "ready", "saving", "saved"]);
	});

	test("do not stop each other when one is refused", () => {
		const entries = entriesAfter(
			added,
			{ kind: "refused", id: "a", failure: { code: "unsupported-media" } },
			{ kind: "read", id: "b", draft: draft("Bon") },
		);
		expect(entries.map(({ state }) => state)).toEqual(["refused", "ready"]);
		expect(savableEntries(entries).map(({ id }) => id)).toEqual(["b"]);
	});

	test("keep what was typed when saving or reading again fails", () => {
		const [entry] = entriesAfter(added, { kind: "read", id: "a", draft: draft("Titre") });
		if (entry?.form == null) throw new Error("there is no form");
		const typed = { ...entry.form, outlet: "Le Fanal" };
		const entries = entriesAfter(
			added,
			{ kind: "read", id: "a", draft: draft("Titre") },
			{ kind: "typed", id: "a", form: typed },
			{ kind: "saving", id: "a" },
			{ kind: "failed", id: "a", failure: busy },
			{ kind: "queued", id: "a" },
			{ kind: "refused", id: "a", failure: { code: "invalid" } },
		);
		expect(entries[0]).toMatchObject({ state: "failed", form: typed });
	});

	test("can be meant as a version, unless the article has that text, until they are read anew", () => {
		const counts = { kept: 1, moved: 0, changed: 0, lost: 0 };
		const preview = { counts, marks: [], same: false, words: { added: 1, removed: 0 } };
		const asVersion = { articleId: "z", title: "Titre", revision: 2, preview };
		const read: ImportStep = { kind: "read", id: "a", draft: draft("Titre") };
		const meant = entriesAfter(added, read, { kind: "meant", id: "a", asVersion });
		expect(meant[0]).toMatchObject({ state: "ready", asVersion });
		expect(savableEntries(meant)).toHaveLength(1);
		const same = { ...asVersion, preview: { ...preview, same: true } };
		const step: ImportStep = { kind: "meant", id: "a", asVersion: same };
		expect(savableEntries(stepEntries(meant, step))).toEqual([]);
		expect(stepEntries(meant, read)[0]?.asVersion).toBeNull();
	});

	test("are worth a warning until they are saved, refused or taken off the list", () => {
		expect(hasUnsaved(entriesAfter(added))).toBe(true);
		const done = entriesAfter(
			added,
			{ kind: "saved", id: "a" },
			{ kind: "refused", id: "b", failure: { code: "too-large" } },
		);
		expect(hasUnsaved(done)).toBe(false);
		expect(stepEntries(done, { kind: "discarded", id: "b" }).map(({ id }) => id)).toEqual(["a"]);
	});
});

describe("turns", () => {
	test("run no more tasks at once than they are told, all of them, in order", async () => {
		const takeTurn = createTurns(2);
		let running = 0;
		let most = 0;
		const begun: number[] = [];
		await Promise.all(
			[0, 1, 2, 3, 4].map((n) =>
				takeTurn(async () => {
					begun.push(n);
					running += 1;
					most = Math.max(most, running);
					await Promise.resolve();
					running -= 1;
				}),
			),
		);
		expect(most).toBe(2);
		expect(begun).toEqual([0, 1, 2, 3, 4]);
	});

	test("go on after a task that fails", async () => {
		const takeTurn = createTurns(1);
		const failing = takeTurn(() => Promise.reject(new Error("no")));
		const next = takeTurn(() => Promise.resolve("yes"));
		await expect(failing).rejects.toThrow("no");
		expect(await next).toBe("yes");
	});
});
