import "server-only";
import { newsroomStream } from "@/lib/domain/events";
import { isId } from "@/lib/domain/id";
import { fail, ok, type Result } from "@/lib/domain/result";
import { houseErrand } from "@/lib/server/door/house";
import { lockStream } from "@/lib/server/store/events";
import { endTokenOf, findTokenOf } from "@/lib/server/store/tokens";
import { transact } from "@/lib/server/store/transact";
import { recordTokenEvent } from "./record-token-event";

/** A token that no longer works, and since when. */
export interface RevokedToken {
	readonly name: string;
	readonly email: string;
	readonly revokedAt: Date;
	/** Whether it had been revoked before. */
	readonly again: boolean;
}

/** Ends any member's token at the command line of the machine, at once; ending it twice changes nothing. */
export function revokeTokenFor(id: string): Promise<Result<RevokedToken>> {
	const proof = houseErrand("token.create");
	return transact<RevokedToken>(async (tx) => {
		await lockStream(tx, proof, newsroomStream);
		const found = isId(id) ? await findTokenOf(tx, proof, id) : null;
		if (found === null) return fail("not-found");
		const { name, member, revokedAt } = found;
		const whose = { name, email: member.email };
		if (revokedAt !== null) return ok({ ...whose, revokedAt, again: true });
		const at = new Date();
		await endTokenOf(tx, proof, id, at);
		await recordTokenEvent(tx, proof, { type: "token.revoked", id, memberId: member.id, at });
		return ok({ ...whose, revokedAt: at, again: false });
	});
}
