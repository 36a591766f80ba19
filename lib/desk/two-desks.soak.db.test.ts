import * as fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { expect, vi } from "vitest";
import type { AnnotationView } from "@/lib/domain/annotation";
import { certainties } from "@/lib/domain/annotation-fields";
import type { DeskView } from "@/lib/domain/desk";
import { canonicalJson } from "@/lib/domain/event-chain";
import { isEventType } from "@/lib/domain/event-types";
import type { EventPayload } from "@/lib/domain/events";
import { canLink, linkTypeNames } from "@/lib/domain/link-types";
import { tagNames } from "@/lib/domain/tags";
import { tokenScopeNames } from "@/lib/domain/token-scopes";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { createToken } from "@/lib/server/tokens/create-token";
import { type ApiServer, serveApi } from "@/lib/testing/api-server";
import {
	type Newsroom,
	type TestActor,
	type TestArticle,
	take,
	test,
} from "@/lib/testing/newsroom";
import { replayEvents } from "@/lib/testing/replay-events";
import { scaled, seed } from "@/lib/testing/scale";
import { toSegments } from "@/lib/text/segments";
import { newContent } from "./annotation-pieces";
import { apiOver } from "./api";
import { conflictOf } from "./conflict";
import { toPassage } from "./desk-contents";
import { createDeskStore, type DeskStore } from "./desk-store";
import { followDossiers } from "./follow-dossiers";
import type { OutboxEntry } from "./outbox-entry";

// A second a step, which is much, and what it takes to begin and to end.
vi.setConfig({ testTimeout: 400_000 + scaled(2000) * 1000 });

const words = [
	"Le port dément tout contrat — 港は契約を否定する",
	"« Le contrat est signé », a annoncé samedi la ministre des Ports 👩🏽‍⚖️, ravie.",
	"La société dément avoir signé quoi que ce soit. Selon deux sources portuaires, rien n’est prêt.",
	"أعلنت الوزيرة أن العقد قد وُقّع. Café, cafe\u0301, ﬁn.",
].join("\n\n");

/** What a member does, as numbers that are read where it is done. */
const step = fc.record({
	member: fc.nat(1),
	kind: fc.constantFrom(
		...(["place", "place", "place", "tag", "certainty", "certainty", "pieces", "remove"] as const),
		...(["undo", "redo", "link", "unlink", "speaker", "note"] as const),
	),
	pick: fc.nat(1000),
	from: fc.nat(words.length - 1),
	length: fc.integer({ min: 1, max: 60 }),
	/** How the network takes it: as it should, not at all, without the answer, or every connection goes. */
	network: fc.constantFrom(
		...(["well", "well", "well", "well", "lost", "unanswered", "cut"] as const),
	),
	pause: fc.integer({ min: 0, max: 12 }),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A member at their desk, on a real server, following what others do. */
async function openMember(api: ApiServer, member: TestActor, article: TestArticle) {
	const body = { opId: uuidv7(), name: "Soak", scopes: [...tokenScopeNames], days: 1 };
	const { token } = take(await createToken(member, uuidv7(), body));
	const headers = { authorization: `Bearer ${token}` };
	const connection = { root: `${api.address}/api/v1`, headers };
	const calls = apiOver(connection);
	const view = take(await calls.readDesk(article.id));
	const known = view.members.find(({ id }) => id === member.scope.memberId);
	if (known === undefined) throw new Error("not in the dossier");
	// As the desk's own screen knows who it is, and no more.
	const self = { id: known.id, name: known.name };
	const timers = new Set<NodeJS.Timeout>();
	const store = createDeskStore(view, self, {
		api: calls,
		now: () => new Date().toISOString(),
		newId: uuidv7,
		random: Math.random,
		later: (milliseconds, run) => {
			const timer = setTimeout(run, milliseconds / 5);
			timers.add(timer);
			return () => clearTimeout(timer);
		},
	});
	const stop = new AbortController();
	void followDossiers({
		connection,
		places: [{ dossierId: article.dossierId, cursor: view.cursor }],
		random: Math.random,
		signal: stop.signal,
		onEvents: (_, events) => store.hear(events),
		onPresence: () => undefined,
		onEnded: () => undefined,
		onState: () => undefined,
		timing: { silence: 20_000, pause: 20, longestPause: 200 },
	});
	const close = () => {
		stop.abort();
		store.close();
		for (const timer of timers) clearTimeout(timer);
	};
	return { store, read: () => calls.readDesk(article.id), close };
}

/** How much a member may have unsent before they are waited for: more than a few, so that changes meet. */
const backlog = 12;

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function chosen<T>(list: readonly T[], pick: number): T | null {
	return list[pick % Math.max(1, list.length)] ?? null;
}

/** Does one thing at a desk, if it can be done there now. */
function act(store: DeskStore, one: Step): unknown {
	const { view } = store.snapshot();
	const mark = chosen(view.annotations, one.pick);
	const span = { start: one.from, end: Math.min(words.length, one.from + one.length) };
	if (one.kind === "undo") return store.undo();
	if (one.kind === "redo") return store.redo();
	if (one.kind === "place") {
		const tag = tagNames[one.pick % tagNames.length] ?? "claim";
		const content = newContent(view.version.text, tag, span);
		if (!content.ok) return null;
		return store.perform([{ kind: "place-annotation", id: uuidv7(), content: content.value }]);
	}
	return mark !== null && change(store, view, mark, one);
}

function change(store: DeskStore, view: DeskView, mark: AnnotationView, one: Step): unknown {
	const edit = (changes: object, removeLinks = false) =>
		store.perform([{ kind: "edit-annotation", id: mark.id, changes, removeLinks }]);
	switch (one.kind) {
		case "tag":
			return edit({ tag: tagNames[one.from % tagNames.length] }, true);
		case "certainty":
			return edit({ certainty: certainties[one.from % certainties.length] });
		case "note":
			return edit({
				note: {
					type: "doc",
					content: [{ type: "paragraph", content: [{ type: "text", text: `n° ${one.from}` }] }],
				},
			});
		case "pieces": {
			const span = { start: one.from, end: Math.min(words.length, one.from + one.length) };
			const moved = newContent(view.version.text, mark.tag, span);
			return moved.ok && edit({ pieces: moved.value.pieces });
		}
		case "speaker": {
			const id = uuidv7();
			return store.perform([
				{ kind: "place-speaker", id, name: `Voix ${one.from}` },
				{ kind: "edit-annotation", id: mark.id, changes: { speakerIds: [id] }, removeLinks: false },
			]);
		}
		case "remove":
			return store.perform([{ kind: "remove", noun: "annotations", id: mark.id }]);
		case "unlink": {
			const link = chosen(view.links, one.pick);
			return link !== null && store.perform([{ kind: "remove", noun: "links", id: link.id }]);
		}
		case "link": {
			const other = chosen(view.annotations, one.from);
			if (other === null || other.id === mark.id) return null;
			const type = chosen(
				linkTypeNames.filter((name) => canLink(name, mark.tag, other.tag)),
				one.length,
			);
			if (type === null) return null;
			const [from, to] = [toPassage(view, mark), toPassage(view, other)];
			return store.perform([{ kind: "place-link", id: uuidv7(), type, from, to }]);
		}
		default:
			return null;
	}
}

/** What a member does about what was refused: a choice of fields, a new mark, or nothing of it. */
function settle(store: DeskStore, pick: number): void {
	const { entries, confirmed } = store.snapshot();
	for (const entry of entries.filter(({ status }) => status === "refused")) {
		const conflict = conflictOf(entry, confirmed);
		if (conflict?.kind === "gone" && pick % 2 === 0) store.placeAgain(entry.opId);
		else if (conflict?.kind === "fields")
			store.applyAgain(entry.opId, pick % 2 === 0 ? conflict.fields : []);
		else if (isStaleRemoval(entry) && pick % 2 === 0) store.applyAgain(entry.opId);
		else store.discard(entry.opId);
	}
}

function isStaleRemoval({ failure, operation }: OutboxEntry): boolean {
	return failure?.code === "stale" && operation.kind === "remove";
}

/** What every reader of an article must agree about. */
function shared({ annotations, links, speakers }: DeskView) {
	const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
		things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	// What one did oneself has the time of one's own clock until something is read anew.
	return {
		annotations: byId(annotations).map((one) => ({ ...one, createdAt: null, updatedAt: null })),
		links: byId(links).map((one) => ({ ...one, createdAt: null })),
		speakers: byId(speakers).map(({ id, name, revision }) => ({ id, name, revision })),
	};
}

/** Every piece is the text at its offsets, and the segments cover exactly what is marked. */
function checkPieces(view: DeskView): void {
	const { text } = view.version;
	const marks = view.annotations.flatMap(({ id, pieces }) =>
		pieces.map(({ start, end, quote }) => ({ id, start, end, quote })),
	);
	for (const { start, end, quote } of marks) expect(text.slice(start, end)).toBe(quote);
	const covered = (spans: readonly { readonly start: number; readonly end: number }[]) => {
		const at = new Array<boolean>(text.length).fill(false);
		for (const { start, end } of spans) at.fill(true, start, end);
		return at.map(Number).join("");
	};
	expect(covered(toSegments(marks))).toBe(covered(marks));
}

/** The log of a dossier from nothing, and what the tables say, with what each mark's revision says. */
async function readBoth({ database }: Newsroom, dossierId: string) {
	const { rows: log } = await database.owner.query<{ type: string; payload: EventPayload }>(
		`SELECT e."type", p."payload" FROM "Event" e JOIN "EventPayload" p USING ("streamId", "seq")
		WHERE e."streamId" = $1 ORDER BY e."seq"`,
		[dossierId],
	);
	const events = log.flatMap(({ type, payload }) => (isEventType(type) ? [{ type, payload }] : []));
	expect(events).toHaveLength(log.length);
	const { rows } = await database.owner.query<{
		kind: string;
		id: string;
		there: boolean;
		revision: number;
		state: string | null;
	}>(
		`SELECT 'annotation' AS kind, "id", "deletedAt" IS NULL AS there, "revision", "state" FROM "Annotation" WHERE "dossierId" = $1
		UNION ALL SELECT 'link', "id", "deletedAt" IS NULL, "revision", "state" FROM "Link" WHERE "dossierId" = $1
		UNION ALL SELECT 'speaker', "id", true, "revision", NULL FROM "Speaker" WHERE "dossierId" = $1`,
		[dossierId],
	);
	const { rows: revisions } = await database.owner.query<{
		id: string;
		number: number;
		content: { fields: Record<string, unknown> };
	}>(
		`SELECT "subjectId" AS id, "number", "content" FROM "Revision" WHERE "dossierId" = $1 AND "kind" = 'annotation'`,
		[dossierId],
	);
	return { replayed: replayEvents(events), rows, revisions };
}

test("two members over a network that is cut end with what the database has, and the log replayed from nothing", async ({
	newsroom,
}) => {
	const [lead, other] = [await newsroom.addMember("reviewer"), await newsroom.addMember("checker")];
	const dossierId = await newsroom.openDossier(lead, other);
	const article = await newsroom.import(lead, dossierId, words);
	const api = await serveApi();
	const members = [
		await openMember(api, lead, article),
		await openMember(api, other, article),
	] as const;
	let network: Step["network"] = "well";
	const counted = { lost: 0, unanswered: 0, cut: 0 };
	const fail = (how: "lost" | "unanswered") => (name: string) => {
		if (network !== how || name === "followDossiers" || name === "readDesk") return;
		network = "well";
		counted[how] += 1;
		throw new Error(how);
	};
	api.before = fail("lost");
	api.after = fail("unanswered");

	const count = scaled(2000);
	const steps = fc.sample(step, { seed, numRuns: count });
	for (const one of steps) {
		network = one.network === "cut" ? "well" : one.network;
		if (one.network === "cut" && one.pick % 3 === 0) {
			counted.cut += 1;
			api.cut();
		}
		const { store } = members[one.member === 0 ? 0 : 1];
		act(store, one);
		checkPieces(store.snapshot().view);
		if (one.pick % 4 === 0) for (const { store: each } of members) settle(each, one.from);
		await rest(one.pause);
		while (members.some(({ store: each }) => each.snapshot().entries.length > backlog)) {
			for (const { store: each } of members) settle(each, one.from);
			await rest(5);
		}
	}
	network = "well";
	const [first, second] = members;
	const isDone = () => {
		for (const { store } of members) settle(store, 0);
		return members.map(({ store }) => store.snapshot().saveState);
	};
	await expect.poll(isDone, { timeout: 100_000 }).toEqual(["saved", "saved"]);

	const served = shared(take(await first.read()));
	for (const { store, read } of [first, second]) {
		await expect
			.poll(() => canonicalJson(shared(store.snapshot().view)), { timeout: 20_000 })
			.toBe(canonicalJson(served));
		expect(canonicalJson(shared(take(await read())))).toBe(canonicalJson(served));
		checkPieces(store.snapshot().view);
	}
	const { replayed, rows, revisions } = await readBoth(newsroom, dossierId);
	for (const { kind, id, there, revision, state } of rows) {
		expect(replayed.get(id)).toEqual({ kind, isThere: there, revision, state });
	}
	const things = [...replayed.values()].filter(({ kind }) =>
		["annotation", "link", "speaker"].includes(kind),
	);
	expect(things).toHaveLength(rows.length);
	for (const { id, revision, ...annotation } of served.annotations) {
		const said = revisions.find((one) => one.id === id && one.number === revision);
		for (const [field, value] of Object.entries(said?.content.fields ?? { missing: true })) {
			const now: unknown = Object.entries(annotation).find(([name]) => name === field)?.[1];
			expect(canonicalJson({ [field]: now })).toBe(canonicalJson({ [field]: value }));
		}
	}
	expect(await checkInvariants()).toEqual([]);
	expect(served.annotations.length).toBeGreaterThan(0);
	expect(Math.min(counted.lost, counted.unanswered, counted.cut)).toBeGreaterThan(0);
	const written = [...replayed.values()].reduce((sum, { revision }) => sum + revision, 0);
	process.stdout.write(
		`${count} steps, ${written} revisions, ${served.annotations.length} marks and ${served.links.length} links stay; ${JSON.stringify(counted)}\n`,
	);
	for (const { close } of members) close();
	await api.close();
});
