import type { DeskView } from "@/lib/domain/desk";
import type { PersonView } from "@/lib/domain/people";
import { createDeskStore, type DeskPorts, type DeskStore } from "./desk-store";
import { type DeskKey, type KeptDesk, type KeptWork, openKeptWork } from "./kept-work";
import { onSignedIn } from "./session-told";
import { windowPresence } from "./this-window";

/**
 * The desks opened in this window, by member and version: who comes back to an article finds their
 * unsent work and their undo again. In a browser only: a server must not keep one reader's desk.
 */
const opened = new Map<string, DeskStore>();

/** What this browser keeps; null where it keeps nothing. */
let kept: Promise<KeptWork | null> | null = null;

/**
 * The desk of this version for this member: the one already at work in this window, or a new one, which takes over
 * what earlier windows left unsent. What is unsent is kept on this device until the server has it.
 */
export function openDesk(view: DeskView, self: PersonView, ports: DeskPorts): DeskStore {
	const desk = { memberId: self.id, articleId: view.article.id, versionId: view.version.id };
	const known = opened.get(nameOf(desk));
	if (known !== undefined) return known;
	const store = createDeskStore(view, self, ports);
	if (typeof window === "undefined") return store;
	if (opened.size === 0) watchWindow();
	opened.set(nameOf(desk), store);
	void keepAndRecall(desk, store);
	return store;
}

/** Articles with work of a member that no window looks after: left by windows that are gone. */
export async function listKeptDesks(memberId: string): Promise<readonly KeptDesk[]> {
	const desks = (await (await keptWork())?.list(memberId)) ?? [];
	return desks.filter((desk) => !opened.has(nameOf(desk)));
}

/** Work of a member that is not on the server. */
export interface Unsent {
	/** How many changes. */
	readonly count: number;
	/** Whether all of it outlives this window. */
	readonly isKept: boolean;
}

/** What of a member's work is on this device and not on the server, other windows' included. */
export async function findUnsent(memberId: string): Promise<Unsent> {
	const kept = new Set((await (await keptWork())?.operations(memberId)) ?? []);
	const here = [...opened]
		.filter(([name]) => name.startsWith(memberId))
		.flatMap(([, store]) => store.snapshot().entries.map(({ opId }) => opId));
	return {
		count: new Set([...kept, ...here]).size,
		isKept: here.every((opId) => kept.has(opId)),
	};
}

/** Lets the window be left with unsent work without asking: the member has been asked. */
export function leaveUnasked(): void {
	asks = false;
}

let asks = true;

/** Looks for what windows have left that went after the desks of this one were opened. */
const takeOvers = new Set<() => Promise<void>>();

async function keepAndRecall(desk: DeskKey, store: DeskStore): Promise<void> {
	const work = await keptWork();
	if (work === null) return;
	const keep = () => {
		const { entries } = store.snapshot();
		return work.keep(desk, entries).then(
			() => store.setKept(new Set(entries.map(({ opId }) => opId))),
			() => store.setKept(null),
		);
	};
	const takeOver = async () => store.recall(await work.recall(desk).catch(() => []));
	await takeOver();
	takeOvers.add(takeOver);
	store.subscribe(() => void keep());
	await keep();
}

function keptWork(): Promise<KeptWork | null> {
	kept ??= openKeptWork(windowPresence()).catch(() => null);
	return kept;
}

function nameOf({ memberId, versionId }: DeskKey): string {
	return `${memberId} ${versionId}`;
}

/**
 * Asks before the window is closed while anything has not reached the server, and sends it at once when there is a network
 * again, when somebody has signed in, and when the window is looked at again.
 */
function watchWindow(): void {
	window.addEventListener("beforeunload", (event) => {
		const isUnsent = [...opened.values()].some((store) => store.snapshot().saveState !== "saved");
		if (isUnsent && asks) event.preventDefault();
	});
	const retry = () => {
		for (const store of opened.values()) store.retry();
	};
	window.addEventListener("online", retry);
	onSignedIn(retry);
	document.addEventListener("visibilitychange", () => {
		if (document.visibilityState !== "visible") return;
		retry();
		for (const takeOver of takeOvers) void takeOver();
	});
}
