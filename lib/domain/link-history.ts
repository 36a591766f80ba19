import { z } from "zod";
import { aroundEdits, historyLimit } from "./annotation-history";
import { idSchema } from "./id";
import { linkContentSchema } from "./link";
import { momentSchema } from "./moment";
import { personViewSchema } from "./people";
import type { View } from "./view";

/** What a link joined and said after one of its edits, and who made it. */
const linkRevisionSchema = z
	.strictObject({
		number: z.int().positive(),
		editor: personViewSchema,
		at: momentSchema,
		fromId: idSchema,
		toId: idSchema,
		content: linkContentSchema,
	})
	.meta({ id: "LinkRevision", description: "What a link joined and said after one edit." });

export type LinkRevision = View<typeof linkRevisionSchema>;

/** All that was done to one link, newest first in each list. */
export const linkHistorySchema = z
	.strictObject({ revisions: z.array(linkRevisionSchema).max(historyLimit), ...aroundEdits })
	.meta({
		id: "LinkHistory",
		description: "All that was done to one link, newest first in each list.",
	});

export type LinkHistory = View<typeof linkHistorySchema>;
