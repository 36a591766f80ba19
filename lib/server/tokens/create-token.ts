import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type CreatedToken, type CreateToken, tokenLimits } from "@/lib/domain/token";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { countLivingTokens, saveToken } from "@/lib/server/store/tokens";
import { mintSecret } from "./mint-secret";

const day = 86_400_000;

/**
 * Makes a token of the signed-in member's own and shows it, once: a repeat answers without it. `too-many`
 * when the member has as many living ones as there may be. A token cannot make another.
 */
export async function createToken(
	actor: Actor,
	id: string,
	input: CreateToken,
): Promise<Result<CreatedToken>> {
	const minted = mintSecret("rcp");
	let token: string | null = null;
	const written = await write(actor, {
		permission: "token.create",
		opId: input.opId,
		request: { id, ...input },
		open: async () => ({ dossierId: null, subject: null }),
		work: async (tx, granted, at) => {
			const { name, scopes, days } = input;
			if ((await countLivingTokens(tx, granted, at)) >= tokenLimits.living) return fail("too-many");
			const expiresAt = new Date(at.getTime() + days * day);
			const { hash, hint } = minted;
			await saveToken(tx, granted, { id, name, scopes, hash, hint, at, expiresAt });
			token = minted.secret;
			return ok({ type: "token.created", subjectId: id, revision: 1, codes: { scopes } });
		},
	});
	return written.ok ? ok({ ...written.value, token }) : written;
}
