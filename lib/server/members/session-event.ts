import "server-only";
import { uuidv7 } from "uuidv7";
import { newsroomStream } from "@/lib/domain/events";
import type { NewEvent } from "@/lib/server/store/events";

/** The event of a member who signs in or out. */
export function sessionEvent(
	type: "member.signed_in" | "member.signed_out",
	memberId: string,
): NewEvent {
	return {
		streamId: newsroomStream,
		opId: uuidv7(),
		actorId: memberId,
		type,
		at: new Date(),
		payload: {
			subjectId: memberId,
			revision: 1,
			state: null,
			also: [],
			refs: {},
			codes: {},
			request: "",
		},
	};
}
