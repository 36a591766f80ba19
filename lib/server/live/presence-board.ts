import "server-only";

/** What a window has said: where its member is, in ids. */
export interface PresenceWord {
	readonly dossierId: string;
	readonly articleId: string;
	readonly passageId: string | null;
	readonly memberId: string;
	readonly windowId: string;
	readonly here: boolean;
}

/** Who is where, as far as this process has heard; nothing of it is stored anywhere. */
export interface PresenceBoard {
	readonly take: (word: PresenceWord) => void;
	/** The windows that are in a dossier now, in the order in which they came. */
	readonly of: (dossierId: string) => readonly PresenceWord[];
	/** Calls `wake` when that changes; the answer ends it. */
	readonly watch: (dossierId: string, wake: () => void) => () => void;
}

/** The most windows of one member that are told apart; a newer one takes the place of the oldest. */
const windowsPerMember = 20;

interface Shown {
	readonly word: PresenceWord;
	readonly until: number;
}

/** A board on which a word counts for so many milliseconds after it was heard. */
export function createPresenceBoard(counts: number): PresenceBoard {
	const shown = new Map<string, Shown>();
	const watchers = new Map<string, Set<() => void>>();

	function tell(dossierId: string): void {
		for (const wake of watchers.get(dossierId) ?? []) wake();
	}

	function forget(key: string): void {
		const gone = shown.get(key);
		if (gone === undefined) return;
		shown.delete(key);
		tell(gone.word.dossierId);
	}

	function makeRoom(memberId: string): void {
		const own = [...shown].filter(([, { word }]) => word.memberId === memberId);
		const [oldest] = own.sort(([, a], [, b]) => a.until - b.until);
		if (own.length >= windowsPerMember && oldest !== undefined) forget(oldest[0]);
	}

	return {
		take: (word) => {
			const key = `${word.memberId} ${word.windowId}`;
			const before = shown.get(key)?.word;
			if (!word.here) return forget(key);
			if (before === undefined) makeRoom(word.memberId);
			shown.set(key, { word, until: Date.now() + counts });
			setTimeout(() => {
				if ((shown.get(key)?.until ?? Number.POSITIVE_INFINITY) <= Date.now()) forget(key);
			}, counts + 1).unref();
			if (before !== undefined && before.dossierId !== word.dossierId) tell(before.dossierId);
			if (!isSame(before, word)) tell(word.dossierId);
		},
		of: (dossierId) =>
			[...shown.values()].map(({ word }) => word).filter((word) => word.dossierId === dossierId),
		watch: (dossierId, wake) => {
			const here = watchers.get(dossierId) ?? new Set();
			watchers.set(dossierId, here.add(wake));
			return () => {
				here.delete(wake);
				if (here.size === 0) watchers.delete(dossierId);
			};
		},
	};
}

function isSame(a: PresenceWord | undefined, b: PresenceWord): boolean {
	return a?.articleId === b.articleId && a.passageId === b.passageId;
}
