import "server-only";
import { uuidv7 } from "uuidv7";
import { canonicalJson } from "@/lib/domain/event-chain";
import { type EventType, eventTypes } from "@/lib/domain/event-types";
import { type EventPayload, newsroomStream } from "@/lib/domain/events";
import type { Permission } from "@/lib/domain/policy";
import type { Granted, Scope } from "@/lib/domain/proof";
import { type Failure, fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import { database, type Tx } from "@/lib/server/store/client";
import {
	appendEvent,
	findOwnOperation,
	isOperationKnown,
	lockStream,
	openStream,
	sha256,
} from "@/lib/server/store/events";
import { findWritingDesk, isRoundOf } from "@/lib/server/store/rounds";
import { longWork, transact } from "@/lib/server/store/transact";
import type { Actor } from "./actor";
import { grantIn, type Opened, openScope } from "./grant";

/** What a write changed: the rest of its event. */
export interface Change {
	readonly type: EventType;
	readonly subjectId: string;
	readonly revision: number;
	readonly state?: string | null;
	readonly also?: readonly string[];
	readonly refs?: Readonly<Record<string, string>>;
	readonly codes?: EventPayload["codes"];
	/** The blind round whose stream the event goes to instead of its dossier's. */
	readonly roundId?: string;
}

/** What a write found to be as it was asked for already: nothing is written, and there is no event. */
export interface Unchanged {
	readonly unchanged: true;
	readonly subjectId: string;
	readonly revision: number;
	readonly state?: string | null;
}

/** One write: what it needs, on what, and how it is done. */
export interface WritePlan<P extends Permission, Subject> {
	readonly permission: P;
	/** Makes the write unrepeatable: a second call of the same member with it answers the first outcome. */
	readonly opId: string;
	/** Everything the caller asked for; a repeat must ask for the same. */
	readonly request: unknown;
	/** Finds what is written to, deleted or not; a failure or null when it is not there. */
	readonly open: (tx: Tx, scope: Scope) => Promise<Opened<Subject> | null>;
	/** Does it, with the stream locked and the permission given. */
	readonly work: (
		tx: Tx,
		granted: Granted<P, Subject>,
		at: Date,
	) => Promise<Result<Change | Unchanged>>;
	/** Whether the write makes its own stream: a new dossier. */
	readonly opensStream?: boolean;
	/** Whether it takes minutes and touches nothing that is there: its stream is locked when it is done, and not before. */
	readonly isLong?: boolean;
}

/**
 * The one way in which anything is changed by a member: in one transaction, the stream is locked, the
 * permission is asked for with facts read inside the transaction, a repeated operation answers its
 * first outcome, the work is done, and its event is appended. Work that finds nothing to change has
 * no event: its receipt says how the thing stands, and a repeat looks again.
 */
export function write<P extends Permission, Subject>(
	actor: Actor,
	plan: WritePlan<P, Subject>,
): Promise<Result<Receipt>> {
	const scope = openScope(actor);
	if (!scope.ok) return Promise.resolve(scope);
	const changeId = actor.kind === "member" ? actor.changeId : undefined;
	return writeOnce(scope.value, changeId === undefined ? plan : inChange(plan, changeId));
}

/** The same write, its event naming what it was done in one go with. */
function inChange<P extends Permission, Subject>(
	plan: WritePlan<P, Subject>,
	changeId: string,
): WritePlan<P, Subject> {
	const work: typeof plan.work = async (tx, granted, at) => {
		const done = await plan.work(tx, granted, at);
		if (!done.ok || "unchanged" in done.value) return done;
		return ok({ ...done.value, refs: { ...done.value.refs, change: changeId } });
	};
	return { ...plan, work };
}

/**
 * A repeat that runs beside its first call and shares no stream lock with it finds out by a unique
 * key, when the first has been kept: asked again, it finds the first outcome.
 */
async function writeOnce<P extends Permission, Subject>(
	scope: Scope,
	plan: WritePlan<P, Subject>,
): Promise<Result<Receipt>> {
	const patience = plan.isLong === true ? longWork : undefined;
	const run = () => transact((tx) => writeIn(tx, scope, plan), patience);
	const result = await run();
	if (result.ok || result.failure.code !== "conflict") return result;
	const first = await findOwnOperation(database(), scope, plan.opId);
	return first === null ? result : run();
}

async function writeIn<P extends Permission, Subject>(
	tx: Tx,
	scope: Scope,
	plan: WritePlan<P, Subject>,
): Promise<Result<Receipt>> {
	const found = await plan.open(tx, scope);
	if (found === null) return fail("not-found");
	const locked = plan.opensStream || plan.isLong || (await lockStream(tx, scope, streamOf(found)));
	if (!locked) return fail("not-found");
	const opened = (await plan.open(tx, scope)) ?? found;
	const first = await findFirstOutcome(tx, scope, plan, streamOf(opened));
	const granted = await grantIn(tx, scope, plan.permission, opened);
	if (first !== null && (granted.ok || isStillSeen(granted.failure))) return first;
	if (!granted.ok) return granted;
	// Done by somebody else or somewhere else: that it is taken is all that there is to tell.
	if (await isOperationKnown(tx, scope, plan.opId)) return fail("conflict");
	const desk = await findWritingDesk(tx, scope, opened.articleIds ?? []);
	if (!desk.ok) return desk;
	const { layer, roundId } = desk.value;
	if (opened.layer !== undefined && opened.articleIds !== undefined && opened.layer !== layer)
		return fail("blind-round");
	return carryOut(tx, { ...granted.value, ...(opened.articleIds && { layer }) }, plan, roundId);
}

/** Tells another dossier’s history what a write did there too, in the transaction that does it. */
export async function tellStream(
	tx: Tx,
	granted: Granted<Permission, unknown>,
	dossierId: string,
	change: Change,
	at: Date,
): Promise<void> {
	await lockStream(tx, granted, dossierId);
	const payload = toPayload(change, sha256(canonicalJson({ change: change.type })));
	const { memberId: actorId } = granted;
	const event = { streamId: dossierId, opId: uuidv7(), actorId, type: change.type, at, payload };
	await appendEvent(tx, granted, event);
}

/** The receipt of a write that changed nothing. */
function standing({ subjectId, revision, state }: Unchanged, opId: string, at: Date): Receipt {
	const [id, seq, also] = [subjectId, null, []];
	return { opId, id, revision, state: state ?? null, at: at.toISOString(), seq, also };
}

/** Whether a member who may no longer do a thing may still hear that they did it. */
function isStillSeen({ code }: Failure): boolean {
	return code === "forbidden" || code === "four-eyes" || code === "blind-round";
}

async function carryOut<P extends Permission, Subject>(
	tx: Tx,
	granted: Granted<P, Subject>,
	plan: WritePlan<P, Subject>,
	ofDesk: string | null,
): Promise<Result<Receipt>> {
	const at = new Date();
	const done = await plan.work(tx, granted, at);
	if (!done.ok) return done;
	const change = done.value;
	if ("unchanged" in change) return ok(standing(change, plan.opId, at));
	const inDossier = eventTypes[change.type].stream === "dossier";
	const dossierOrNew = inDossier ? (granted.dossierId ?? change.subjectId) : newsroomStream;
	const roundId = change.roundId ?? ofDesk;
	const streamId = roundId ?? dossierOrNew;
	if (plan.opensStream) await openStream(tx, granted, streamId);
	if (roundId !== null || plan.isLong) await lockStream(tx, granted, streamId);
	const payload = toPayload(change, digestOf(plan));
	const actorId = granted.memberId;
	const event = { streamId, opId: plan.opId, actorId, type: change.type, at, payload };
	const receipt = await appendEvent(tx, granted, event);
	return ok(roundId === null ? receipt : { ...receipt, seq: null });
}

/** What a repeat answers, a number in a round's stream excepted, as it would count what others do there: that of the same member in the same stream, or in the one that the first call made. */
async function findFirstOutcome<P extends Permission, Subject>(
	tx: Tx,
	scope: Scope,
	plan: WritePlan<P, Subject>,
	streamId: string,
): Promise<Result<Receipt> | null> {
	const first = await findOwnOperation(tx, scope, plan.opId);
	if (first === null) return null;
	const isHere =
		first.streamId === streamId || (await isRoundOf(tx, scope, first.streamId, streamId));
	if (!(plan.opensStream || isHere)) return null;
	const seq = first.streamId === streamId || plan.opensStream ? first.receipt.seq : null;
	if (first.request === digestOf(plan)) return ok({ ...first.receipt, seq });
	return fail("invalid", { fields: [{ path: "opId", code: "op-reused" }] });
}

function digestOf<P extends Permission, Subject>(plan: WritePlan<P, Subject>): string {
	return sha256(canonicalJson({ permission: plan.permission, request: plan.request }));
}

function streamOf(opened: Opened<unknown>): string {
	return opened.dossierId ?? newsroomStream;
}

function toPayload(change: Change, request: string): EventPayload {
	return {
		subjectId: change.subjectId,
		revision: change.revision,
		state: change.state ?? null,
		also: [...(change.also ?? [])],
		refs: { ...change.refs },
		codes: { ...change.codes },
		request,
	};
}
