import { expect } from "vitest";
import { test } from "@/lib/testing/newsroom";
import {
	behindTheTriggers,
	type Faults,
	fillDossier,
	newFindings,
	testFaults,
} from "@/lib/testing/planted-faults";

const faults: Faults = {
	"an event that was changed": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Event",
				`UPDATE "Event" SET "actorId" = '${of.other.scope.memberId}' WHERE "streamId" = '${of.dossierId}' AND "seq" = 3`,
			),
		finds: ({ dossierId }) => [`${dossierId}: broken at event 4`],
	},
	"an event that was removed": {
		plant: async (of) => {
			await behindTheTriggers(
				of,
				"EventPayload",
				`DELETE FROM "EventPayload" WHERE "streamId" = '${of.dossierId}' AND "seq" = 3`,
			);
			await behindTheTriggers(
				of,
				"Event",
				`DELETE FROM "Event" WHERE "streamId" = '${of.dossierId}' AND "seq" = 3`,
			);
		},
		finds: ({ dossierId }) => [`${dossierId}: gap at event 3`],
	},
	"two events that changed places": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Event",
				`UPDATE "Event" a SET "type" = b."type", "actorId" = b."actorId", "payloadDigest" = b."payloadDigest", "at" = b."at"
					FROM "Event" b WHERE a."streamId" = '${of.dossierId}' AND b."streamId" = a."streamId" AND (a."seq", b."seq") IN ((3, 4), (4, 3))`,
			),
		finds: ({ dossierId }) => [
			`${dossierId}: the payload of event 3 was changed`,
			`${dossierId}: the payload of event 4 was changed`,
			`${dossierId}: broken at event 4`,
		],
	},
	"an edit that its article knows nothing of": {
		plant: async ({ newsroom, article, lead, dossierId }) => {
			await newsroom.database.owner.query(
				`INSERT INTO "Edit" ("kind", "subjectId", "revision", "dossierId", "editorId", "content")
				VALUES ('article', $1, 7, $2, $3, '{"v":1}')`,
				[article.id, dossierId, lead.scope.memberId],
			);
		},
		finds: ({ article }) => [
			`${article.id}: edit of a revision that no article of its dossier has come to`,
		],
	},
	"a history that was cut off, with the number of its head": {
		plant: async (of) => {
			await behindTheTriggers(
				of,
				"EventPayload",
				`DELETE FROM "EventPayload" WHERE "streamId" = '${of.dossierId}' AND "seq" > 3`,
			);
			await behindTheTriggers(
				of,
				"Event",
				`DELETE FROM "Event" WHERE "streamId" = '${of.dossierId}' AND "seq" > 3`,
				`UPDATE "Stream" SET "seq" = 3 WHERE "id" = '${of.dossierId}'`,
			);
		},
		finds: ({ dossierId }) => [`${dossierId}: head at event 3`],
	},
	"a payload that was changed": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"EventPayload",
				`UPDATE "EventPayload" SET "payload" = jsonb_set("payload", '{revision}', '7') WHERE "streamId" = '${of.dossierId}' AND "seq" = 3`,
			),
		finds: ({ dossierId }) => [`${dossierId}: the payload of event 3 was changed`],
	},
	"a payload that is gone": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"EventPayload",
				`DELETE FROM "EventPayload" WHERE "streamId" = '${of.dossierId}' AND "seq" = 3`,
			),
		finds: ({ dossierId }) => [`${dossierId}: the payload of event 3 was changed`],
	},
	"an operation that another one stands for": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Event",
				`UPDATE "Event" SET "opId" = gen_random_uuid() WHERE "streamId" = '${of.dossierId}' AND "seq" = 2`,
			),
		finds: ({ dossierId }) => [`${dossierId}: broken at event 3`],
	},
	"a dossier without a history": {
		plant: async ({ newsroom }) => {
			await newsroom.database.owner.query(
				`WITH "d" AS (INSERT INTO "Dossier" ("id", "title") VALUES (gen_random_uuid(), 'Sans histoire') RETURNING "id")
					INSERT INTO "DossierMember" ("dossierId", "memberId", "lead") SELECT "d"."id", m."id", true FROM "d", (SELECT "id" FROM "Member" LIMIT 1) m`,
			);
		},
		finds: () => ["dossier without a history"],
	},
};

testFaults(faults, fillDossier);

test("the doctor takes a payload that was blanked for what it is", async ({ newsroom }) => {
	const { dossierId } = await fillDossier(newsroom);
	await newsroom.database.owner.query(
		'UPDATE "EventPayload" SET "payload" = NULL WHERE "streamId" = $1 AND "seq" = 3',
		[dossierId],
	);
	expect(await newFindings()).toEqual([]);
});
