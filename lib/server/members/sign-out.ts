import "server-only";
import { newsroomStream } from "@/lib/domain/events";
import { ok } from "@/lib/domain/result";
import { houseErrand } from "@/lib/server/door/house";
import { appendEvent, lockStream } from "@/lib/server/store/events";
import { endSession } from "@/lib/server/store/sessions";
import { transact } from "@/lib/server/store/transact";
import { sessionEvent } from "./session-event";

/** Ends a session at once, wherever its cookie is. */
export async function signOut(sessionId: string): Promise<void> {
	await transact(async (tx) => {
		const proof = houseErrand("sign-in");
		await lockStream(tx, proof, newsroomStream);
		const ended = await endSession(tx, proof, sessionId, new Date());
		if (ended !== null) {
			await appendEvent(tx, proof, sessionEvent("member.signed_out", ended.memberId));
		}
		return ok(null);
	});
}
