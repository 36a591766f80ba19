import { certainRun } from "@/lib/suggest/text-prints";
import {
	behindTheTriggers,
	type Faults,
	fillDossier,
	testFaults,
} from "@/lib/testing/planted-faults";

const wordsBefore = Array.from({ length: certainRun }, (_, n) => `avant${n} `).join("");

const faults: Faults = {
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
	"a passage that has no words": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"AnchorPiece",
				`DELETE FROM "AnchorPiece" WHERE "annotationId" = '${of.denial}'`,
			),
		finds: ({ denial }) => [
			`${denial}: annotation without body words in any version`,
			`${denial}: what the search knows of this annotation is not what it says`,
		],
	},
	"an article without a text": {
		plant: async ({ newsroom, dossierId }) => {
			await newsroom.database.owner.query(
				`INSERT INTO "Article" ("id", "dossierId", "title", "language", "credits") VALUES (gen_random_uuid(), $1, 'Sans texte', 'fr', '{}')`,
				[dossierId],
			);
		},
		finds: () => [
			"article without a version",
			"what the search knows of this article is not what it says",
		],
	},
};

testFaults(faults, fillDossier);
