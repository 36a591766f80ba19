import "server-only";
import { z } from "zod";
import { idSchema } from "@/lib/domain/id";
import type { MembershipHistory } from "@/lib/domain/membership-history";
import { ok, type Result } from "@/lib/domain/result";
import { stances } from "@/lib/domain/statements";
import { publishedOfRow } from "@/lib/server/articles/to-article-row";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { type RevisionRow, readHistory } from "@/lib/server/review/read-history";
import { findMembership } from "@/lib/server/store/memberships";

const words = z.string().nullable().default(null);

/** What a revision of a membership keeps, version 1; the first ones did not say who, when and where. */
const storedSchema = z.strictObject({
	v: z.literal(1),
	fields: z.strictObject({
		statementId: idSchema,
		annotationId: idSchema,
		stance: z.enum(stances),
		speakerId: idSchema.nullable().default(null),
		saidValue: words,
		saidPrecision: words,
		saidZone: words,
		place: z.string().default(""),
	}),
});

/** All that was done to a living membership: each revision as it then was, decisions, removals. */
export async function readMembershipHistory(
	actor: Actor,
	id: string,
): Promise<Result<MembershipHistory>> {
	const opened = await openThing(actor, "dossier.read", id, findMembership);
	if (!opened.ok) return opened;
	return ok(await readHistory(opened.value, "membership", id, toRevision));
}

function toRevision(row: RevisionRow) {
	const { fields } = storedSchema.parse(row.content);
	const { statementId, stance, speakerId, place } = fields;
	const date = publishedOfRow({
		publishedValue: fields.saidValue,
		publishedPrecision: fields.saidPrecision,
		publishedZone: fields.saidZone,
	});
	const { number, editor, at } = row;
	const content = { statementId, stance, said: { speakerId, date, place } };
	return { number, editor, at: at.toISOString(), content };
}
