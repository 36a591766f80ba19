import { expect } from "vitest";
import { certainRun } from "@/lib/suggest/text-prints";
import { type Newsroom, take, test } from "@/lib/testing/newsroom";
import { checkInvariants } from "./check-invariants";

async function fill(newsroom: Newsroom) {
	const [lead, other] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
	];
	const dossierId = await newsroom.openDossier(lead, other);
	const article = await newsroom.import(
		lead,
		dossierId,
		`Le contrat est signé ${dossierId}. La société dément.`,
	);
	const claim = await newsroom.mark(lead, article, "Le contrat est signé");
	const denial = await newsroom.mark(lead, article, "La société dément", { tag: "denial" });
	const link = await newsroom.link(lead, dossierId, [denial, claim], "denies");
	const statement = await newsroom.state(lead, dossierId);
	const membership = await newsroom.gather(lead, statement, claim);
	take(await newsroom.decide(other, { kind: "annotation", id: claim }));
	return { newsroom, lead, other, dossierId, article, claim, denial, link, statement, membership };
}

type Filled = Awaited<ReturnType<typeof fill>>;

/** Runs SQL as the owner of the tables, with this project's own triggers off. */
async function behindTheTriggers({ newsroom }: Filled, table: string, ...sql: readonly string[]) {
	const { owner } = newsroom.database;
	await owner.query("BEGIN");
	await owner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
	for (const one of sql) await owner.query(one);
	await owner.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
	await owner.query("COMMIT");
}

/** What is planted, and the start and the words of each line that the doctor answers. */
const wordsBefore = Array.from({ length: certainRun }, (_, n) => `avant${n} `).join("");

const faults: Readonly<
	Record<string, { plant: (filled: Filled) => Promise<void>; finds: (filled: Filled) => string[] }>
> = {
	"a quote that was changed": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"AnchorPiece",
				`UPDATE "AnchorPiece" SET "quote" = 'Le contrat fut signé' WHERE "annotationId" = '${of.claim}'`,
			),
		finds: ({ claim, article }) => [
			`${claim}: body piece 0 is not the text of version ${article.versionId}`,
			`${claim}: what the search knows of this annotation is not what it says`,
		],
	},
	"a piece that was moved": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"AnchorPiece",
				`UPDATE "AnchorPiece" SET "start" = "start" + 1, "end" = "end" + 1 WHERE "annotationId" = '${of.claim}'`,
			),
		finds: ({ claim, article }) => [
			`${claim}: body piece 0 is not the text of version ${article.versionId}`,
		],
	},
	"a text that was changed": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Version",
				// As many words as it takes to have another print for certain.
				`UPDATE "Version" SET "text" = '${wordsBefore}' || "text" WHERE "id" = '${of.article.versionId}'`,
			),
		finds: ({ claim, denial, article: { id, versionId } }) => [
			`${claim}: body piece 0 is not the text of version ${versionId}`,
			`${denial}: body piece 0 is not the text of version ${versionId}`,
			`${id}: what copies are found by is not its newest text`,
			`${versionId}: its blocks`,
			`${versionId}: what the search knows of this text is not what it says`,
		],
	},
	"bytes that are not the original's": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Original",
				`UPDATE "Original" SET "bytes" = 'x' WHERE "sha256" = (SELECT "originalSha256" FROM "Version" WHERE "id" = '${of.article.versionId}')`,
			),
		finds: ({ article }) => [
			`${article.versionId}: the original bytes are not those of its SHA-256`,
		],
	},
	"an article made of bytes that came into another dossier": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"DossierOriginal",
				`DELETE FROM "DossierOriginal" WHERE "dossierId" = '${of.dossierId}'`,
			),
		finds: ({ article }) => [
			`${article.versionId}: version of bytes that did not come into its dossier`,
		],
	},
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
	"what is in a layer that no round gives": {
		plant: ({ newsroom, claim, other }) =>
			newsroom.database.owner
				.query('UPDATE "Annotation" SET "layer" = $1 WHERE "id" = $2', [
					other.scope.memberId,
					claim,
				])
				.then(() => undefined),
		finds: ({ claim, link, membership }) => [
			`${claim}: annotation in a layer that no round gives`,
			`${link}: link in another layer than its ends`,
			`${membership}: membership in another layer than its passage`,
		],
	},
	"a round over marks that everybody sees, whose stream is gone": {
		plant: async ({ newsroom, lead, dossierId, article, statement: id }) => {
			const { owner } = newsroom.database;
			await owner.query(
				'INSERT INTO "Round" ("id", "dossierId", "openedById", "openedAt") VALUES ($1, $2, $3, now())',
				[id, dossierId, lead.scope.memberId],
			);
			await owner.query(
				'INSERT INTO "RoundArticle" ("roundId", "articleId", "dossierId", "versionId") VALUES ($1, $2, $3, $4)',
				[id, article.id, dossierId, article.versionId],
			);
		},
		finds: ({ statement, claim, denial }) => [
			`${claim}: mark in the shared layer of an article that is marked blind`,
			`${denial}: mark in the shared layer of an article that is marked blind`,
			`${statement}: round without a stream`,
		],
	},
	"a mark that settles a round, approved by who settled it": {
		plant: async ({ newsroom, other, dossierId, claim, statement: id }) => {
			const { owner } = newsroom.database;
			const { memberId } = other.scope;
			await owner.query(
				'INSERT INTO "Round" ("id", "dossierId", "openedById", "openedAt", "revealedAt") VALUES ($1, $2, $3, now(), now())',
				[id, dossierId, memberId],
			);
			await owner.query('INSERT INTO "Stream" ("id") VALUES ($1)', [id]);
			await owner.query(
				'INSERT INTO "Settlement" ("id", "roundId", "dossierId", "annotationId", "settlerId", "at") VALUES ($1, $2, $3, $4, $5, now())',
				[claim, id, dossierId, claim, memberId],
			);
		},
		finds: () => ["decision about what settles a round by one who marked in it or settled it"],
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
	"a search entry with other words": {
		plant: async ({ newsroom, statement }) => {
			await newsroom.database.owner.query(
				`UPDATE "SearchEntry" SET "words" = '''autre'':1' WHERE "subjectId" = $1`,
				[statement],
			);
		},
		finds: ({ statement }) => [
			`${statement}: what the search knows of this statement is not what it says`,
		],
	},
	"a passage that the search does not know": {
		plant: async ({ newsroom, claim }) => {
			await newsroom.database.owner.query('DELETE FROM "SearchEntry" WHERE "subjectId" = $1', [
				claim,
			]);
		},
		finds: ({ claim }) => [
			`${claim}: what the search knows of this annotation is not what it says`,
		],
	},
	"a text that is searched in another dossier": {
		plant: async ({ newsroom, lead, article }) => {
			const other = await newsroom.openDossier(lead);
			await newsroom.database.owner.query(
				'UPDATE "SearchEntry" SET "dossierId" = $1 WHERE "subjectId" = $2',
				[other, article.versionId],
			);
		},
		finds: ({ article: { versionId } }) => [
			`${versionId}: what the search knows of this text is not what it says`,
		],
	},
	"prints that are not those of the text": {
		plant: async ({ newsroom, article }) => {
			await newsroom.database.owner.query(
				'UPDATE "TextPrint" SET "prints" = \'{1,2,3}\' WHERE "articleId" = $1',
				[article.id],
			);
		},
		finds: ({ article }) => [`${article.id}: what copies are found by is not its newest text`],
	},
	"a search entry about nothing": {
		plant: async ({ newsroom, claim, dossierId }) => {
			await newsroom.database.owner.query(
				`INSERT INTO "SearchEntry" VALUES ('speaker', $1, 0, $2, NULL, 0, 'x', '''x'':1')`,
				[claim, dossierId],
			);
		},
		finds: ({ claim }) => [`${claim}: the search knows a speaker that is not there`],
	},
};

const known = new Set<string>();

/** What the doctor finds that earlier tests of this file did not plant. */
async function newFindings(): Promise<string[]> {
	const found = (await checkInvariants()).filter((line) => !known.has(line));
	for (const line of found) known.add(line);
	return found;
}

test("the doctor finds nothing wrong with what was not tampered with", async ({ newsroom }) => {
	await fill(newsroom);
	expect(await newFindings()).toEqual([]);
});

test.for(Object.entries(faults))(
	"DI-08: the doctor finds %s, and that alone",
	async ([, fault], { newsroom }) => {
		const filled = await fill(newsroom);
		await fault.plant(filled);
		const found = await newFindings();
		const expected = fault.finds(filled);
		expect(found).toHaveLength(expected.length);
		expect([...found].sort()).toEqual(
			[...expected].sort().map((line) => expect.stringContaining(line)),
		);
	},
);

test("the doctor takes a payload that was blanked for what it is", async ({ newsroom }) => {
	const { dossierId } = await fill(newsroom);
	await newsroom.database.owner.query(
		'UPDATE "EventPayload" SET "payload" = NULL WHERE "streamId" = $1 AND "seq" = 3',
		[dossierId],
	);
	expect(await newFindings()).toEqual([]);
});
