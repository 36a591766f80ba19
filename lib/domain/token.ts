import { z } from "zod";
import { idSchema } from "./id";
import { emailSchema } from "./member";
import { momentSchema } from "./moment";
import { nameSchema } from "./name";
import { tokenScopeNames } from "./token-scopes";
import type { View } from "./view";
import { receiptSchema, writeFields } from "./write";

/** How long a token can last at most, in days, and how many living ones a member can have. */
export const tokenLimits = { days: 366, living: 50 } as const;

/** How a token is written: a prefix by which programs that look for secrets know it, and 256 random bits. */
export const tokenPattern = /^rcp_[A-Za-z0-9_-]{43}$/;

const scopesSchema = z
	.array(z.enum(tokenScopeNames))
	.min(1)
	.max(tokenScopeNames.length)
	.refine((scopes) => new Set(scopes).size === scopes.length, "other");

/** Makes a token of the signed-in member's own. */
export const createTokenSchema = z.strictObject({
	opId: writeFields.opId,
	name: nameSchema(100),
	scopes: scopesSchema,
	days: z.int().min(1).max(tokenLimits.days).describe("How many days it lasts."),
});

/** Makes a token of any member's, at the command line of the machine. */
export const createTokenForSchema = createTokenSchema
	.omit({ opId: true })
	.extend({ email: emailSchema });

export type CreateTokenFor = z.output<typeof createTokenForSchema>;

export type CreateToken = z.output<typeof createTokenSchema>;

/** A token as its owner sees it: never the token itself. */
export const tokenViewSchema = z
	.strictObject({
		id: idSchema,
		name: z.string(),
		hint: z.string().describe("Its first characters, to tell it from others."),
		scopes: scopesSchema,
		createdAt: momentSchema,
		expiresAt: momentSchema,
		lastUsedAt: momentSchema.nullable(),
		revokedAt: momentSchema.nullable(),
	})
	.meta({ id: "Token", description: "A personal token, without its secret." });

export type TokenView = View<typeof tokenViewSchema>;

/** Whether a token can be used, or how it ended. */
export type TokenState = "living" | "expired" | "revoked";

/** The state of a token at a moment (ISO 8601, UTC, as it is written in the token). */
export function tokenStateAt(token: TokenView, at: string): TokenState {
	if (token.revokedAt !== null) return "revoked";
	return token.expiresAt > at ? "living" : "expired";
}

const secretSchema = z
	.string()
	.regex(tokenPattern)
	.nullable()
	.describe("The token, in the first answer only: a repeat has null.");

/** What making a token answers. The token is in the first answer only: a repeat has null. */
export const createdTokenSchema = z
	.strictObject({ ...receiptSchema.shape, token: secretSchema })
	.meta({ id: "CreatedToken" });

export type CreatedToken = View<typeof createdTokenSchema>;
