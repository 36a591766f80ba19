import { z } from "zod";

/** A moment as it leaves the server: ISO 8601, UTC, with milliseconds. */
export const momentSchema = z.iso
	.datetime({ precision: 3 })
	.meta({ id: "Moment", description: "A moment: ISO 8601, UTC, with milliseconds." });
