import { z } from "zod";

/** A UUID of version 7 (RFC 9562), lower case; made by whoever creates the thing. */
export const idSchema = z
	.string()
	.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, "id")
	.meta({ id: "Id", description: "A UUID of version 7 (RFC 9562), lower case." });

export type Id = string;

/** Whether a string is an id, for what arrives in addresses. */
export function isId(value: string): boolean {
	return idSchema.safeParse(value).success;
}
