import "server-only";
import { uuidv7 } from "uuidv7";
import { newsroomStream } from "@/lib/domain/events";
import type { House } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type CreateTokenFor, tokenLimits } from "@/lib/domain/token";
import { houseErrand } from "@/lib/server/door/house";
import type { Tx } from "@/lib/server/store/client";
import { lockStream } from "@/lib/server/store/events";
import { findMemberAt } from "@/lib/server/store/members";
import { countLivingTokensOf, saveTokenOf } from "@/lib/server/store/tokens";
import { transact } from "@/lib/server/store/transact";
import { mintSecret } from "./mint-secret";
import { recordTokenEvent } from "./record-token-event";

/** A token that has just been made; `token` is shown once and kept nowhere. */
export interface TokenMadeFor {
	readonly id: string;
	readonly token: string;
	readonly expiresAt: Date;
}

const day = 86_400_000;

/**
 * Makes a token of a member's at the command line of the machine. `not-found` when nobody has the address,
 * `forbidden` when that member is disabled, `too-many` when they have as many living ones as there may be.
 */
export function createTokenFor(input: CreateTokenFor): Promise<Result<TokenMadeFor>> {
	const proof = houseErrand("token.create");
	return transact(async (tx) => {
		await lockStream(tx, proof, newsroomStream);
		const member = await findMemberAt(tx, proof, input.email);
		if (member === null) return fail("not-found");
		if (member.disabledAt !== null) return fail("forbidden");
		return makeIn(tx, proof, member.id, input);
	});
}

async function makeIn(
	tx: Tx,
	proof: House<"token.create">,
	memberId: string,
	{ name, scopes, days }: CreateTokenFor,
): Promise<Result<TokenMadeFor>> {
	const at = new Date();
	if ((await countLivingTokensOf(tx, proof, memberId, at)) >= tokenLimits.living) {
		return fail("too-many");
	}
	const [id, expiresAt] = [uuidv7(), new Date(at.getTime() + days * day)];
	const { secret: token, hash, hint } = mintSecret("rcp");
	await saveTokenOf(tx, proof, memberId, { id, name, scopes, hash, hint, at, expiresAt });
	await recordTokenEvent(tx, proof, { type: "token.created", id, memberId, at, codes: { scopes } });
	return ok({ id, token, expiresAt });
}
