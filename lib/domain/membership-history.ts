import { z } from "zod";
import { aroundEdits, historyLimit } from "./annotation-history";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { personViewSchema } from "./people";
import { placeSaidSchema } from "./statement";
import { stances } from "./statements";
import type { View } from "./view";

/** What a membership says: in which statement the passage is, how it stands to it, and who said so, when and where. */
const membershipContentSchema = z.strictObject({
	statementId: idSchema,
	stance: z.enum(stances),
	said: placeSaidSchema,
});

export type MembershipContent = View<typeof membershipContentSchema>;

/** The fields of a membership in the order in which its history tells them. */
export const membershipFieldNames = [
	"statementId",
	"stance",
	"said",
] as const satisfies readonly (keyof MembershipContent)[];

const membershipRevisionSchema = z
	.strictObject({
		number: z.int().positive(),
		editor: personViewSchema,
		at: momentSchema,
		content: membershipContentSchema,
	})
	.meta({ id: "MembershipRevision", description: "What a membership said after one edit." });

export type MembershipRevision = View<typeof membershipRevisionSchema>;

/** All that was done to one membership, newest first in each list. */
export const membershipHistorySchema = z
	.strictObject({ revisions: z.array(membershipRevisionSchema).max(historyLimit), ...aroundEdits })
	.meta({
		id: "MembershipHistory",
		description: "All that was done to one membership, newest first in each list.",
	});

export type MembershipHistory = View<typeof membershipHistorySchema>;
