import { emailSchema } from "@/lib/domain/member";
import type { Failure, Result } from "@/lib/domain/result";
import { createTokenForSchema, tokenLimits } from "@/lib/domain/token";
import type { TokenScope } from "@/lib/domain/token-scopes";
import { StartProblem } from "@/lib/server/postgres/start-problem";
import { toColumns } from "./client/columns";
import type { Terminal } from "./terminal";

/** What `recoupe token create` was called with. */
export interface TokenRequest {
	readonly member: string;
	readonly name: string;
	readonly scope: readonly TokenScope[];
	readonly days: number;
	readonly json?: boolean;
}

/** Makes a token of a member's in the newsroom whose database is open, and prints it: the only time it is seen. */
export async function createToken(terminal: Terminal, request: TokenRequest): Promise<void> {
	const { member: email, name, scope, days, json = false } = request;
	const input = createTokenForSchema.safeParse({ email, name, scopes: scope, days });
	if (!input.success) {
		throw new StartProblem(
			`No token was made: ${input.error.issues[0]?.path.join(".")} is not valid.`,
		);
	}
	const { createTokenFor } = await import("@/lib/server/tokens/create-token-for");
	const { id, token, expiresAt } = take(await createTokenFor(input.data), email);
	const { scopes } = input.data;
	if (json) {
		const until = expiresAt.toISOString();
		await terminal.print(JSON.stringify({ id, name, scopes, expiresAt: until, token }));
		return;
	}
	terminal.tell(
		`Made the token “${name}” of ${input.data.email}, for ${scopes.join(", ")}, until ${expiresAt.toISOString().slice(0, 10)}. Its id is ${id}.`,
	);
	terminal.tell("The token, shown only here:");
	await terminal.print(token);
}

/** Ends a token, whoever's it is. */
export async function revokeToken(
	terminal: Terminal,
	id: string,
	{ json = false }: { readonly json?: boolean },
): Promise<void> {
	const { revokeTokenFor } = await import("@/lib/server/tokens/revoke-token-for");
	const result = await revokeTokenFor(id);
	if (!result.ok) throw new StartProblem(`There is no token with the id ${id}.`);
	const { name, email, revokedAt, again } = result.value;
	const at = revokedAt.toISOString();
	const words = again
		? `The token “${name}” of ${email} had been revoked already, on ${at.slice(0, 10)}.`
		: `Revoked the token “${name}” of ${email}. It does not work any more.`;
	await terminal.print(json ? JSON.stringify({ id, name, email, revokedAt: at, again }) : words);
}

/** Prints the tokens of a member, ended ones included, never the tokens themselves. */
export async function listTokens(
	terminal: Terminal,
	{ member, json = false }: { readonly member: string; readonly json?: boolean },
): Promise<void> {
	const { listTokensFor } = await import("@/lib/server/tokens/list-tokens-for");
	const email = emailSchema.safeParse(member);
	const tokens = take(await listTokensFor(email.success ? email.data : member), member);
	if (json) {
		await terminal.print(JSON.stringify(tokens));
		return;
	}
	const now = new Date().toISOString();
	const rows = tokens.map(({ id, hint, name, scopes, expiresAt, lastUsedAt, revokedAt }) => [
		...[id, `${hint}…`, scopes.join(","), describeEnd(expiresAt, revokedAt, now)],
		...[lastUsedAt === null ? "never used" : `used ${lastUsedAt.slice(0, 10)}`, name],
	]);
	for (const line of toColumns(rows)) await terminal.print(line);
	if (rows.length === 0) terminal.tell(`${member} has no tokens.`);
}

function describeEnd(expiresAt: string, revokedAt: string | null, now: string): string {
	if (revokedAt !== null) return `revoked ${revokedAt.slice(0, 10)}`;
	return `${expiresAt <= now ? "ended" : "until"} ${expiresAt.slice(0, 10)}`;
}

function take<T>(result: Result<T>, email: string): T {
	if (result.ok) return result.value;
	throw new StartProblem(describe(result.failure, email));
}

const reasons: Readonly<Partial<Record<Failure["code"], string>>> = {
	"not-found": "is no member’s address",
	forbidden: "is the address of a disabled member",
	"too-many": `has ${tokenLimits.living} tokens that work, which is as many as there may be; revoke one`,
};

function describe({ code }: Failure, email: string): string {
	return `${email} ${reasons[code] ?? `failed: ${code}`}.`;
}
