import "server-only";
import type { Prisma } from "./generated/client";

/** A value as JSON for a column: without `undefined`, copied. */
export function toJson(value: object): Prisma.InputJsonObject {
	const plain: Prisma.InputJsonObject = JSON.parse(JSON.stringify(value));
	return plain;
}
