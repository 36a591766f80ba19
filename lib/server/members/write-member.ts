import "server-only";
import { uuidv7 } from "uuidv7";
import { type EventPayload, newsroomStream } from "@/lib/domain/events";
import type { AddMember } from "@/lib/domain/member";
import type { House } from "@/lib/domain/proof";
import type { Tx } from "@/lib/server/store/client";
import { appendEvent } from "@/lib/server/store/events";
import { saveMember } from "@/lib/server/store/members";

/** Writes a member and the event that says so, in a transaction that holds the newsroom stream. */
export async function writeMember(
	tx: Tx,
	proof: House<"setup"> | House<"member.add">,
	person: AddMember,
	passwordHash: string,
	type: "newsroom.set_up" | "member.added",
): Promise<{ memberId: string }> {
	const { email, name, role, locale } = person;
	const [memberId, at] = [uuidv7(), new Date()];
	await saveMember(tx, proof, { id: memberId, email, name, role, locale, passwordHash });
	const payload: EventPayload = {
		subjectId: memberId,
		revision: 1,
		state: null,
		also: [],
		refs: {},
		codes: { role },
		request: "",
	};
	await appendEvent(tx, proof, {
		streamId: newsroomStream,
		opId: uuidv7(),
		actorId: null,
		type,
		at,
		payload,
	});
	return { memberId };
}
