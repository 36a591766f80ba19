import { z } from "zod";
import { idSchema } from "./id";
import { languageNames, themes } from "./languages";
import { nameSchema } from "./name";
import { roles } from "./roles";
import type { View } from "./view";
import { writeFields } from "./write";

/** Passwords: length only, no rules of composition (OWASP ASVS 5.0, 6.2.1–6.2.9). */
export const passwordSchema = z.string().min(12, "password-short").max(1000, "password-long");

/** An address in its one canonical form: NFKC, trimmed, lower case, plain ASCII shapes only. */
export const emailSchema = z
	.string()
	.max(254)
	.transform((email) => email.normalize("NFKC").trim().toLowerCase())
	.pipe(z.string().regex(/^[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/, "email"));

const memberNameSchema = nameSchema(120);

/** The first run: makes the one first administrator. */
export const setUpSchema = z.strictObject({
	token: z.string().min(1).max(200),
	name: memberNameSchema,
	email: emailSchema,
	password: passwordSchema,
	locale: z.enum(languageNames),
});

export type SetUp = z.output<typeof setUpSchema>;

/** A member added from the command line. */
export const addMemberSchema = z.strictObject({
	name: memberNameSchema,
	email: emailSchema,
	password: passwordSchema,
	role: z.enum(roles),
	locale: z.enum(languageNames),
});

export type AddMember = z.output<typeof addMemberSchema>;

/** What members change about themselves. */
export const editSelfSchema = z.strictObject({
	opId: writeFields.opId,
	locale: z.enum(languageNames),
	theme: z.enum(themes),
});

export type EditSelf = z.output<typeof editSelfSchema>;

/** Who is signed in, as the screens see it. */
export const selfViewSchema = z
	.strictObject({
		id: idSchema,
		name: z.string(),
		email: z.string(),
		role: z.enum(roles),
		locale: z.enum(languageNames),
		theme: z.enum(themes),
	})
	.meta({ id: "Self", description: "Who is signed in, with their preferences." });

export type SelfView = View<typeof selfViewSchema>;
