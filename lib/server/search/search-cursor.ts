import "server-only";
import { z } from "zod";
import { idSchema } from "@/lib/domain/id";
import { searchKinds } from "@/lib/domain/search";
import type { SearchPlace } from "@/lib/server/store/search";

/** What a number of the database can be. */
const numberSchema = z.int32().nonnegative();

const placeSchema = z.tuple([z.enum(searchKinds), numberSchema, idSchema, numberSchema]);

/** A hit's place as an opaque word that fits in an address. */
export function writeSearchCursor({ kind, rank, subjectId, n }: SearchPlace): string {
	return Buffer.from(JSON.stringify([kind, rank, subjectId, n])).toString("base64url");
}

/** The place that `writeSearchCursor` wrote; undefined for any other word. */
export function readSearchCursor(cursor: string): SearchPlace | undefined {
	const parsed = placeSchema.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
	if (!parsed.success) return undefined;
	const [kind, rank, subjectId, n] = parsed.data;
	const place = { kind, rank, subjectId, n };
	return writeSearchCursor(place) === cursor ? place : undefined;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
