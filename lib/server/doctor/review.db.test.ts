import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { setThread } from "@/lib/server/threads/set-thread";
import { markBody, take, test } from "@/lib/testing/newsroom";
import {
	behindTheTriggers,
	type Faults,
	fillDossier,
	newFindings,
	testFaults,
} from "@/lib/testing/planted-faults";

const faults: Faults = {
	"a state without a decision": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Link",
				`UPDATE "Link" SET "state" = 'approved' WHERE "id" = '${of.link}'`,
			),
		finds: ({ link }) => [`${link}: link approved without a decision`],
	},
	"a state that another decision has overruled": {
		plant: async (of) => {
			take(await of.newsroom.decide(of.other, { kind: "annotation", id: of.claim }, "rejected"));
			await behindTheTriggers(
				of,
				"Annotation",
				`UPDATE "Annotation" SET "state" = 'approved' WHERE "id" = '${of.claim}'`,
			);
		},
		finds: ({ claim }) => [`${claim}: annotation approved without a decision`],
	},
	"an approval that was taken back and still counts": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Withdrawal",
				`INSERT INTO "Withdrawal" ("decisionId", "dossierId", "memberId")
					SELECT "id", "dossierId", "deciderId" FROM "Decision" WHERE "subjectId" = '${of.claim}'`,
			),
		finds: ({ claim }) => [`${claim}: annotation approved without a decision`],
	},
	"a revision that nobody wrote": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Membership",
				`UPDATE "Membership" SET "revision" = 2 WHERE "id" = '${of.membership}'`,
			),
		finds: ({ membership }) => [
			`${membership}: membership whose revision is not the newest written`,
		],
	},
	"a link that the table of types forbids": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Annotation",
				`UPDATE "Annotation" SET "tag" = 'attribution' WHERE "id" = '${of.denial}'`,
			),
		finds: ({ link }) => [`${link}: denies does not stand between attribution and claim`],
	},
	"a link whose end is deleted": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Annotation",
				`UPDATE "Annotation" SET "deletedAt" = now() WHERE "id" = '${of.denial}'`,
			),
		finds: ({ link }) => [`${link}: living link with a deleted end`],
	},
	"a membership whose statement is deleted": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Statement",
				`UPDATE "Statement" SET "deletedAt" = now() WHERE "id" = '${of.statement}'`,
			),
		finds: ({ membership }) => [
			`${membership}: living membership of a deleted statement or passage`,
		],
	},
	"a thread whose messages are gone": {
		plant: (of) =>
			behindTheTriggers(of, "Message", `DELETE FROM "Message" WHERE "threadId" = '${of.threadId}'`),
		finds: ({ threadId }) => [`${threadId}: thread without a message`],
	},
	"a message that lost some of what it said before": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Message",
				`UPDATE "Message" SET "revision" = 4 WHERE "id" = '${of.messageId}'`,
				`INSERT INTO "EarlierMessage" SELECT "id", 1, "dossierId", "body", "createdAt" FROM "Message" WHERE "id" = '${of.messageId}'`,
			),
		finds: ({ messageId }) => [`${messageId}: message whose earlier words have a gap`],
	},
	"a message that mentions others than its words do": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Message",
				`UPDATE "Message" SET "mentions" = '{${of.lead.scope.memberId}}' WHERE "id" = '${of.messageId}'`,
			),
		finds: ({ messageId }) => [`${messageId}: message whose mentions are not those of its words`],
	},
	"an approval that a thread should have held": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Thread",
				`UPDATE "Thread" SET "blockingN" = 0 WHERE "id" = '${of.threadId}'`,
			),
		finds: () => ["approved while an open thread held it"],
	},
	"a dossier that nobody leads": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"DossierMember",
				`UPDATE "DossierMember" SET "lead" = false WHERE "dossierId" = '${of.dossierId}'`,
			),
		finds: ({ dossierId }) => [`${dossierId}: dossier without a lead`],
	},
	"a statement that says nothing": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"StatementTitle",
				`DELETE FROM "StatementTitle" WHERE "statementId" = '${of.statement}'`,
			),
		finds: ({ statement }) => [
			`${statement}: statement without a title`,
			`${statement}: what the search knows of this statement is not what it says`,
		],
	},
	"a decision by somebody who had edited it": {
		plant: async (of) => {
			const edit = { revision: 1, tag: "denial", certainty: "probable" } as const;
			const body = markBody(of.article, "La société dément", edit);
			take(await placeAnnotation(of.other, of.denial, body));
			const [lead, other] = [of.lead.scope.memberId, of.other.scope.memberId];
			await behindTheTriggers(
				of,
				"Decision",
				`INSERT INTO "Decision" ("id", "dossierId", "kind", "subjectId", "revision", "editorId", "deciderId", "outcome")
					VALUES ('${uuidv7()}', '${of.dossierId}', 'annotation', '${of.denial}', 2, '${other}', '${lead}', 'approved')`,
			);
		},
		finds: () => ["decision by an editor of what was decided"],
	},
	"a symmetric link that is turned round": {
		plant: async (of) => {
			const [first, second] = [of.claim, of.denial].sort();
			await behindTheTriggers(
				of,
				"Link",
				`UPDATE "Link" SET "type" = 'contradicts', "fromId" = '${second}', "toId" = '${first}' WHERE "id" = '${of.link}'`,
			);
		},
		finds: ({ link }) => [`${link}: symmetric link with its ends out of order`],
	},
};

testFaults(faults, fillDossier);

test("what a thread held is told by the order of the steps, whatever the clock said", async ({
	newsroom,
}) => {
	const filled = await fillDossier(newsroom);
	const { lead, other, claim, threadId } = filled;
	const clockSays = (column: string, moment: string) =>
		newsroom.database.owner.query(
			`UPDATE "Thread" SET "${column}" = '${moment}' WHERE "id" = '${threadId}'`,
		);
	const set = (revision: number, resolved: boolean) =>
		setThread(lead, threadId, { opId: uuidv7(), revision, blocking: true, resolved });
	// It holds since after the approval, at a moment before it.
	await clockSays("blockingSince", "2026-01-01");
	expect(await newFindings()).toEqual([]);
	// Resolved at a moment after the approval that follows, and opened again before it.
	take(await set(1, true));
	await clockSays("resolvedAt", "2126-01-01");
	take(await newsroom.decide(other, { kind: "annotation", id: claim }, "rejected"));
	take(await newsroom.decide(other, { kind: "annotation", id: claim }));
	expect(await newFindings()).toEqual([]);
	take(await set(2, false));
	await clockSays("blockingSince", "2026-01-01");
	expect(await newFindings()).toEqual([]);
});
