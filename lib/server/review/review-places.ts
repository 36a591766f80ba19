import "server-only";
import { z } from "zod";
import { idSchema } from "@/lib/domain/id";
import type { QueuedRow } from "@/lib/server/store/review-queue";

const placeSchema = z.tuple([z.string().max(40), z.iso.datetime(), idSchema]);

/** Where a list goes on after a row, for an address. */
export function writePlace({ group, at, id }: QueuedRow): string {
	return Buffer.from(JSON.stringify([group, at.toISOString(), id])).toString("base64url");
}

/** The place that an address names; undefined for one that nobody gave. */
export function readPlace(cursor: string): Pick<QueuedRow, "group" | "at" | "id"> | undefined {
	const parsed = placeSchema.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
	if (!parsed.success) return undefined;
	const [group, at, id] = parsed.data;
	return { group, at: new Date(at), id };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
