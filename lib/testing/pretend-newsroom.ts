import type { DeskApi } from "@/lib/desk/desk-request";
import type { DeskView } from "@/lib/domain/desk";
import { type Failure, fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";

/** A call that reached the pretended server. */
export interface Call {
	readonly verb: "place" | "remove" | "restore";
	readonly id: string;
	readonly opId: string;
	readonly revision: number | null;
	readonly body: object | null;
}

/**
 * A server for tests of the desk: keeps revisions, answers a repeated operation with its first
 * outcome, refuses what names another revision, and can be told to fail or to be out of reach.
 */
export class PretendNewsroom {
	readonly calls: Call[] = [];
	readonly revisions = new Map<string, number>();
	/** What was last written of a thing. */
	readonly bodies = new Map<string, object>();
	/** Failures for the next calls, first first; null lets one through. */
	readonly failures: (Failure | null)[] = [];
	/** While set, the answers of calls wait for it. */
	hold: Promise<void> | null = null;
	/** Answers of calls that were done get lost, as often as this says. */
	lostAnswers = 0;
	#outcomes = new Map<string, Receipt>();
	#removed = new Set<string>();
	/** What a fresh reading of the desk gives; out of reach while null. */
	view: DeskView | null = null;
	/** How often it was asked for. */
	readings = 0;

	/** For each call that was made as part of a change, the id of that. */
	readonly changes: string[] = [];

	readonly api: DeskApi = {
		within: (changeId) => {
			this.changes.push(changeId);
			return this.api;
		},
		placeAnnotation: (id, body) => this.#place(id, body),
		placeSpeaker: (id, body) => this.#place(id, body),
		placeLink: (id, body) => this.#place(id, body),
		placeStatement: (id, body) => this.#place(id, body),
		placeMembership: (id, body) => this.#place(id, body),
		remove: (_noun, id, opId, saw = null) => this.#take("remove", id, opId, saw),
		restore: (_noun, id, opId) => this.#take("restore", id, opId, null),
		readDesk: async () => {
			this.readings += 1;
			const { view } = this;
			await this.hold;
			return view === null ? fail("busy") : ok(view);
		},
	};

	#place(
		id: string,
		body: { readonly opId: string; readonly revision: number | null },
	): Promise<Result<Receipt>> {
		const { opId, revision } = body;
		return this.#answer({ verb: "place", id, opId, revision, body }, () => {
			const present = this.revisions.get(id) ?? null;
			if (present !== revision) return fail("stale", { revision: present ?? 0 });
			this.revisions.set(id, (present ?? 0) + 1);
			this.bodies.set(id, body);
			return this.#receipt(id, opId, "proposed");
		});
	}

	#take(
		verb: "remove" | "restore",
		id: string,
		opId: string,
		revision: number | null,
	): Promise<Result<Receipt>> {
		return this.#answer({ verb, id, opId, revision, body: null }, () => {
			const present = this.revisions.get(id);
			if (present === undefined) return fail("not-found");
			if (revision !== null && revision !== present) return fail("stale", { revision: present });
			if (verb === "remove") this.#removed.add(id);
			else this.#removed.delete(id);
			return this.#receipt(id, opId, "proposed");
		});
	}

	async #answer(call: Call, run: () => Result<Receipt>): Promise<Result<Receipt>> {
		this.calls.push(call);
		await this.hold;
		const failure = this.failures.shift();
		if (failure) return { ok: false, failure };
		const known = this.#outcomes.get(call.opId);
		const result: Result<Receipt> = known === undefined ? run() : { ok: true, value: known };
		if (result.ok) this.#outcomes.set(call.opId, result.value);
		if (this.lostAnswers > 0) {
			this.lostAnswers -= 1;
			return fail("busy");
		}
		return result;
	}

	#receipt(id: string, opId: string, state: string): Result<Receipt> {
		const revision = this.revisions.get(id) ?? 1;
		const at = "2026-03-04T09:00:00.000Z";
		return { ok: true, value: { opId, id, revision, state, at, seq: this.calls.length, also: [] } };
	}

	/** Whether a thing is there and not removed. */
	has(id: string): boolean {
		return this.revisions.has(id) && !this.#removed.has(id);
	}
}
