import { z } from "zod";
import { idSchema } from "./id";
import type { View } from "./view";

/** Who publishes articles; shared by the whole newsroom. */
export const outletViewSchema = z
	.strictObject({ id: idSchema, name: z.string(), revision: z.int().positive() })
	.meta({ id: "Outlet", description: "Who publishes articles; shared by the whole newsroom." });

export type OutletView = View<typeof outletViewSchema>;
