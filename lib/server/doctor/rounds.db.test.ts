import {
	behindTheTriggers,
	type Faults,
	fillDossier,
	testFaults,
} from "@/lib/testing/planted-faults";

const faults: Faults = {
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
	"marks that two settlements stand for, and one of a settlement that was taken back": {
		plant: async (filled) => {
			const { newsroom, other, dossierId, claim, denial, statement: id } = filled;
			const { memberId } = other.scope;
			await newsroom.database.owner.query(
				'INSERT INTO "Round" ("id", "dossierId", "openedById", "openedAt", "revealedAt") VALUES ($1, $2, $3, now(), now())',
				[id, dossierId, memberId],
			);
			await newsroom.database.owner.query('INSERT INTO "Stream" ("id") VALUES ($1)', [id]);
			const settle = (settlement: string, annotation: string) =>
				`INSERT INTO "Settlement" ("id", "roundId", "dossierId", "annotationId", "settlerId", "at") VALUES ('${settlement}', '${id}', '${dossierId}', ${annotation}, '${memberId}', now())`;
			await behindTheTriggers(
				filled,
				"SettledMark",
				settle(denial, `'${denial}'`),
				...[settle(id, "NULL"), settle(dossierId, "NULL")],
				`INSERT INTO "SettledMark" VALUES ('${claim}', '${id}'), ('${claim}', '${dossierId}')`,
			);
			await behindTheTriggers(
				filled,
				"SettlementWithdrawal",
				`INSERT INTO "SettlementWithdrawal" VALUES ('${denial}', '${dossierId}', '${memberId}', now())`,
			);
		},
		finds: ({ claim, denial }) => [
			`${claim}: mark of a round that two settlements stand for`,
			`${denial}: mark of a settlement that was taken back`,
		],
	},
};

testFaults(faults, fillDossier);
