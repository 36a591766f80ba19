import "server-only";
import { z } from "zod";
import { idSchema } from "@/lib/domain/id";
import { linkContentSchema } from "@/lib/domain/link";
import type { LinkHistory } from "@/lib/domain/link-history";
import { storedNoteSchema } from "@/lib/domain/note-schema";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { type RevisionRow, readHistory } from "@/lib/server/review/read-history";
import { findLink } from "@/lib/server/store/links";

/** What a revision of a link keeps, version 1; the first ones had neither certainty nor note. */
const storedSchema = z.strictObject({
	v: z.literal(1),
	fields: z.strictObject({
		fromId: idSchema,
		toId: idSchema,
		type: linkContentSchema.shape.type,
		certainty: linkContentSchema.shape.certainty.default("unspecified"),
		note: storedNoteSchema.nullable().default(null),
	}),
});

/** All that was done to a living link: each revision as it then was, decisions, removals. */
export async function readLinkHistory(actor: Actor, id: string): Promise<Result<LinkHistory>> {
	const opened = await openThing(actor, "dossier.read", id, findLink);
	if (!opened.ok) return opened;
	return ok(await readHistory(opened.value, "link", id, toRevision));
}

function toRevision(row: RevisionRow) {
	const { fromId, toId, ...content } = storedSchema.parse(row.content).fields;
	const { number, editor, at } = row;
	return { number, editor, at: at.toISOString(), fromId, toId, content };
}
