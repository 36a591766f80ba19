import { uuidv7 } from "uuidv7";
import { draftImport } from "@/lib/server/articles/draft-import";
import { addVersion } from "@/lib/server/versions/add-version";
import { type Newsroom, take } from "@/lib/testing/newsroom";
import {
	behindTheTriggers,
	type Faults,
	type FilledDossier,
	fillDossier,
	testFaults,
} from "@/lib/testing/planted-faults";

/** A dossier whose article has a second text: the claim is kept in it, the denial lost. */
async function fillVersions(newsroom: Newsroom) {
	const filled = await fillDossier(newsroom);
	const { lead, dossierId, article } = filled;
	const bytes = new TextEncoder().encode(`Le contrat est signé ${dossierId}.`);
	const draft = take(await draftImport(lead, dossierId, { bytes, fileName: null, charset: null }));
	const second = uuidv7();
	const source = { kind: "original", original: draft.original } as const;
	const body = { opId: uuidv7(), articleId: article.id, revision: 1, source };
	take(await addVersion(lead, second, body));
	return { ...filled, second };
}

type Filled = FilledDossier & { readonly second: string };

const ofDenial = ({ denial, second }: Filled) =>
	`"annotationId" = '${denial}' AND "versionId" = '${second}'`;

const faults: Faults<Filled> = {
	"a changed passage that is called kept": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"AnchorPiece",
				`UPDATE "AnchorPiece" SET "end" = "end" - 6, "quote" = left("quote", -6) WHERE "annotationId" = '${of.claim}' AND "versionId" = '${of.second}'`,
			),
		finds: ({ claim }) => [
			`${claim}: words kept or moved in a text that are not those of the text before`,
			`${claim}: what the search knows of this annotation is not what it says`,
		],
	},
	"a mark that a later text says nothing of": {
		plant: (of) => behindTheTriggers(of, "Anchor", `DELETE FROM "Anchor" WHERE ${ofDenial(of)}`),
		finds: ({ denial }) => [`${denial}: mark without a fate in a later text`],
	},
	"a lost mark that nobody is asked to place": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Annotation",
				`UPDATE "Annotation" SET "stale" = false WHERE "id" = '${of.denial}'`,
			),
		finds: ({ denial }) => [
			`${denial}: mark lost in the newest text that nobody is asked to place`,
		],
	},
	"a lost mark that has words nobody gave it": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"AnchorPiece",
				`INSERT INTO "AnchorPiece" ("annotationId", "versionId", "role", "n", "start", "end", "quote")
					SELECT '${of.denial}', '${of.second}', 'body', 0, 0, 17, left("text", 17) FROM "Version" WHERE "id" = '${of.second}'`,
			),
		finds: ({ denial }) => [
			`${denial}: words of a mark in a text that lost it`,
			`${denial}: what the search knows of this annotation is not what it says`,
		],
	},
	"a text whose number is not the next": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Version",
				`UPDATE "Version" SET "number" = 3 WHERE "id" = '${of.second}'`,
			),
		finds: ({ article }) => [
			`${article.id}: versions of an article that are not numbered one after the other`,
		],
	},
};

testFaults(faults, fillVersions);
