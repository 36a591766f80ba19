import { z } from "zod";
import type { View } from "./view";

/** What must hold for a newsroom to work, in the order in which it is looked at. */
export const readinessChecks = ["database", "migrations", "disk"] as const;
export type ReadinessCheck = (typeof readinessChecks)[number];

/** `GET /api/health/live`: the process answers, and nothing more is known. */
export const livenessSchema = z.strictObject({ status: z.literal("live") });

/** `GET /api/health/ready`: whether the newsroom can work, and if not, why. For operators: no secrets, no paths. */
export const readinessSchema = z.strictObject({
	status: z.enum(["ready", "not-ready"]),
	/** Of the software. */
	version: z.string(),
	checks: z.array(
		z.strictObject({
			name: z.enum(readinessChecks),
			holds: z.boolean(),
			/** What is wrong, in English; null when it holds. */
			reason: z.string().nullable(),
		}),
	),
	/** The processes that work beside the one that answers, each with what it is doing; none when there are none. */
	workers: z.array(z.strictObject({ name: z.string(), holds: z.boolean() })),
});

export type ReadinessView = View<typeof readinessSchema>;
