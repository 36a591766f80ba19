import { z } from "zod";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { pageFields } from "./page";
import { personViewSchema } from "./people";
import type { View } from "./view";
import { receiptSchema, writeFields } from "./write";

/** How long something can be shared at most, in days; how many living addresses a dossier, and hosts a newsroom, can have. */
export const sharingLimits = { days: 366, living: 500, hosts: 50 } as const;

/** How the secret in an address is written: a prefix by which programs that look for secrets know it, and 256 random bits. */
export const shareSecretPattern = /^rcs_[A-Za-z0-9_-]{43}$/;

/** What can be shared. */
export const sharedKinds = ["article", "statement"] as const;
export type SharedKind = (typeof sharedKinds)[number];

const hostSchema = z
	.string()
	.trim()
	.toLowerCase()
	.max(253)
	.regex(/^(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/, "host");

const hostsSchema = z
	.array(hostSchema)
	.max(sharingLimits.hosts)
	.refine((hosts) => new Set(hosts).size === hosts.length, "same-twice")
	.describe(
		"The hosts whose pages may hold what is shared, each with or without a port; `*.` before one is all below it. None: no page may.",
	);

/** Whether anything can be shared, and how much of it. */
export const sharingRulesSchema = z
	.strictObject({
		isOn: z.boolean().describe("Off, every address that was made shows nothing."),
		wholeTexts: z.boolean().describe("Whether an address may show the whole text of an article."),
		embedHosts: hostsSchema,
		revision: z.int().positive(),
	})
	.meta({ id: "SharingRules", description: "What may be shown to people without an account." });

export type SharingRules = View<typeof sharingRulesSchema>;

/** Sets the rules in place of those that the writer saw. */
export const placeSharingRulesSchema = z.strictObject({
	opId: writeFields.opId,
	...sharingRulesSchema.shape,
});

export type PlaceSharingRules = z.output<typeof placeSharingRulesSchema>;

/** Makes an address. */
export const createShareSchema = z
	.strictObject({
		opId: writeFields.opId,
		kind: z.enum(sharedKinds),
		subjectId: idSchema.describe("The article or the statement."),
		days: z.int().min(1).max(sharingLimits.days).describe("How many days it lasts."),
		whole: z
			.boolean()
			.describe("Whether the whole text is shown, where the newsroom allows it; of an article."),
	})
	.refine(({ kind, whole }) => kind === "article" || !whole, {
		path: ["whole"],
		message: "other",
	});

export type CreateShare = z.output<typeof createShareSchema>;

/** An address as members see it: never the address itself. */
export const shareViewSchema = z
	.strictObject({
		id: idSchema,
		kind: z.enum(sharedKinds),
		subjectId: idSchema,
		whole: z.boolean(),
		by: personViewSchema,
		createdAt: momentSchema,
		expiresAt: momentSchema,
		revokedAt: momentSchema.nullable(),
		opened: z.int().nonnegative().describe("How often it was opened, by whomever."),
		lastOpenedOn: z.iso.date().nullable().describe("The last day (UTC) on which it was."),
	})
	.meta({
		id: "Share",
		description: "An address by which something is read without an account, without its secret.",
	});

export type ShareView = View<typeof shareViewSchema>;

/** Whether an address shows something, or how it ended. */
export type ShareState = "living" | "expired" | "revoked";

/** The state of an address at a moment (ISO 8601, UTC, as it is written in the view). */
export function shareStateAt(share: ShareView, at: string): ShareState {
	if (share.revokedAt !== null) return "revoked";
	return share.expiresAt > at ? "living" : "expired";
}

/** What making an address answers. The address is in the first answer only: a repeat has null. */
export const createdShareSchema = z
	.strictObject({
		...receiptSchema.shape,
		address: z.url().nullable().describe("The address, in the first answer only."),
	})
	.meta({ id: "CreatedShare" });

export type CreatedShare = View<typeof createdShareSchema>;

/** `GET /api/v1/dossiers/{id}/shares?subjectId=…` */
export const sharesQuerySchema = z.strictObject({
	...pageFields,
	subjectId: idSchema.exactOptional().describe("Only those of this article or this statement."),
});

export type SharesQuery = z.output<typeof sharesQuerySchema>;
