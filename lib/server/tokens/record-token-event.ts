import "server-only";
import { uuidv7 } from "uuidv7";
import { type EventPayload, newsroomStream } from "@/lib/domain/events";
import type { House } from "@/lib/domain/proof";
import type { Tx } from "@/lib/server/store/client";
import { appendEvent } from "@/lib/server/store/events";

/**
 * Writes that a token was made or revoked at the machine, in a transaction that holds the newsroom stream.
 * Nobody is named as having done it: whoever is at the machine is no member to Recoupe.
 */
export async function recordTokenEvent(
	tx: Tx,
	proof: House<"token.create">,
	event: {
		readonly type: "token.created" | "token.revoked";
		readonly id: string;
		readonly memberId: string;
		readonly at: Date;
		readonly codes?: EventPayload["codes"];
	},
): Promise<void> {
	const { type, id, memberId, at, codes = {} } = event;
	const payload: EventPayload = {
		subjectId: id,
		revision: 1,
		state: null,
		also: [],
		refs: { member: memberId },
		codes,
		request: "",
	};
	const opId = uuidv7();
	await appendEvent(tx, proof, {
		streamId: newsroomStream,
		opId,
		actorId: null,
		type,
		at,
		payload,
	});
}
