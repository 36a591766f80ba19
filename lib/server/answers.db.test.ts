import { Ajv2020 } from "ajv/dist/2020";
import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import { z } from "zod";
import { articleRowSchema } from "@/lib/domain/article";
import { reviewEntrySchema } from "@/lib/domain/decision";
import { deskViewSchema, eventPageSchema, importDraftSchema } from "@/lib/domain/desk";
import { dossierCardSchema, dossierViewSchema } from "@/lib/domain/dossier";
import { editsSchema } from "@/lib/domain/edit";
import { failureCodes } from "@/lib/domain/failure-codes";
import { inboxCountSchema, inboxSchema } from "@/lib/domain/inbox";
import { passageViewSchema } from "@/lib/domain/link";
import { mapViewSchema } from "@/lib/domain/map";
import { selfViewSchema } from "@/lib/domain/member";
import { openQuestionsSchema } from "@/lib/domain/open-question-view";
import { personViewSchema } from "@/lib/domain/people";
import { problemSchema } from "@/lib/domain/problem";
import { decidedKinds } from "@/lib/domain/review";
import { reviewLists } from "@/lib/domain/review-filter";
import { reviewLineSchema } from "@/lib/domain/review-line";
import { sourcingSchema } from "@/lib/domain/sourcing";
import { statementViewSchema } from "@/lib/domain/statement";
import { threadListSchema } from "@/lib/domain/thread";
import { toReviewSchema } from "@/lib/domain/to-review";
import { verdictScaleViewSchema } from "@/lib/domain/verdict-scale";
import { receiptSchema } from "@/lib/domain/write";
import { draftImport } from "@/lib/server/articles/draft-import";
import { listArticles } from "@/lib/server/articles/list-articles";
import { readDesk } from "@/lib/server/articles/read-desk";
import { respondProblem } from "@/lib/server/door/respond";
import { listDossiers } from "@/lib/server/dossiers/list-dossiers";
import { placeDossier } from "@/lib/server/dossiers/place-dossier";
import { readDossier } from "@/lib/server/dossiers/read-dossier";
import { listEdits } from "@/lib/server/edits/list-edits";
import { listEvents } from "@/lib/server/events/list-events";
import { readInbox } from "@/lib/server/inbox/read-inbox";
import { readInboxCount } from "@/lib/server/inbox/read-inbox-count";
import { pagePassages } from "@/lib/server/links/page-passages";
import { readMap } from "@/lib/server/map/read-map";
import { editSelf } from "@/lib/server/members/edit-self";
import { listNewsroomMembers } from "@/lib/server/members/list-newsroom-members";
import { readSelf } from "@/lib/server/members/read-self";
import { readOpenQuestions } from "@/lib/server/open-questions/read-open-questions";
import { pageReview } from "@/lib/server/review/page-review";
import { readReviewEntry } from "@/lib/server/review/read-review-entry";
import { readToReview } from "@/lib/server/review/read-to-review";
import { readSourcing } from "@/lib/server/sourcing/read-sourcing";
import { placeSpeaker } from "@/lib/server/speakers/place-speaker";
import { listStatements } from "@/lib/server/statements/list-statements";
import { listThreads } from "@/lib/server/threads/list-threads";
import { readVerdictScale } from "@/lib/server/verdict-scale/read-verdict-scale";
import { take } from "@/lib/testing/newsroom";
import { type PlantedDemo, test } from "@/lib/testing/planted-demo";

/** Every kind of answer: its schema, and all that the demo gives of it. */
const answers: Record<
	string,
	readonly [z.ZodType, (demo: PlantedDemo) => Promise<readonly unknown[]>]
> = {
	"dossier cards": [
		z.array(dossierCardSchema),
		async ({ lead }) => [take(await listDossiers(lead))],
	],
	dossiers: [dossierViewSchema, async (of) => [take(await readDossier(of.lead, of.dossierId))]],
	articles: [
		z.array(articleRowSchema),
		async (of) => [take(await listArticles(of.lead, of.dossierId))],
	],
	desks: [deskViewSchema, readDesks],
	passages: [
		z.array(passageViewSchema),
		async (of) => [take(await pagePassages(of.lead, of.dossierId, {})).list],
	],
	statements: [
		z.array(statementViewSchema),
		async (of) => [take(await listStatements(of.lead, of.dossierId))],
	],
	"review lists": [z.array(reviewLineSchema), readReviews],
	"review entries": [reviewEntrySchema, readEntries],
	edits: [editsSchema, readEdits],
	"pages of events": [eventPageSchema, readEvents],
	"people to add": [
		z.array(personViewSchema),
		async (of) => [take(await listNewsroomMembers(of.lead, of.dossierId))],
	],
	scales: [verdictScaleViewSchema, async (of) => [take(await readVerdictScale(of.lead))]],
	sourcing: [sourcingSchema, async (of) => [take(await readSourcing(of.lead, of.dossierId))]],
	maps: [mapViewSchema, async (of) => [take(await readMap(of.lead, of.dossierId))]],
	questions: [
		openQuestionsSchema,
		async (of) => [take(await readOpenQuestions(of.lead, of.dossierId))],
	],
	threads: [threadListSchema, readThreads],
	inboxes: [
		inboxSchema,
		({ members }) => Promise.all(members.map(async (member) => take(await readInbox(member)))),
	],
	"counts of inboxes": [inboxCountSchema, async ({ lead }) => [take(await readInboxCount(lead))]],
	"counts of the bar": [
		toReviewSchema,
		({ members }) => Promise.all(members.map(async (member) => take(await readToReview(member)))),
	],
	selves: [
		selfViewSchema,
		({ members }) => Promise.all(members.map(async (member) => take(await readSelf(member)))),
	],
	drafts: [importDraftSchema, readDraft],
	receipts: [receiptSchema, writeTwice],
	problems: [problemSchema, () => Promise.all(failureCodes.map(async (code) => failAs(code)))],
};

async function readDesks({ lead, dossierId }: PlantedDemo) {
	const articles = take(await listArticles(lead, dossierId));
	return Promise.all(articles.map(async ({ id }) => take(await readDesk(lead, id))));
}

async function readThreads(of: PlantedDemo) {
	const desks = await readDesks(of);
	const about = desks.flatMap(({ threads }) => threads);
	return Promise.all(
		about.map(async ({ kind, subjectId }) => take(await listThreads(of.lead, { kind, subjectId }))),
	);
}

async function readReviews({ members, dossierId }: PlantedDemo) {
	const lists = members.flatMap((member) =>
		reviewLists.map(async (list) => {
			const page = take(await pageReview(member, dossierId, { list, limit: 200 }));
			return page.list;
		}),
	);
	return Promise.all(lists);
}

async function readEntries({ lead, dossierId }: PlantedDemo) {
	const { list } = take(await pageReview(lead, dossierId, { list: "waiting", limit: 200 }));
	return Promise.all(list.map(async ({ id }) => take(await readReviewEntry(lead, dossierId, id))));
}

async function readEdits({ lead, dossierId }: PlantedDemo) {
	const { title, summary, revision } = take(await readDossier(lead, dossierId));
	const words = { title: `${title} (suite)`, summary };
	take(await placeDossier(lead, dossierId, { opId: uuidv7(), revision, ...words }));
	return [take(await listEdits(lead, dossierId, dossierId))];
}

async function readEvents({ lead, dossierId }: PlantedDemo) {
	const pages = [take(await listEvents(lead, dossierId, null))];
	for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
		pages.push(take(await listEvents(lead, dossierId, next)));
	}
	expect(pages.length).toBeGreaterThan(1);
	return pages;
}

async function readDraft({ lead, dossierId }: PlantedDemo) {
	const bytes = new TextEncoder().encode("Le port\u00a0dément\n\nRennes, 4 mars 2026 (AFP).");
	const upload = { bytes, fileName: "le-port.txt", charset: null };
	return [take(await draftImport(lead, dossierId, upload))];
}

async function writeTwice({ lead, dossierId }: PlantedDemo) {
	const fields = { dossierId, name: "La ministre", aliases: ["La ministre des Ports"] };
	const speaker = { opId: uuidv7(), revision: null, outletId: null, ...fields };
	const self = { opId: uuidv7(), locale: "fr", theme: "dark" } as const;
	return [take(await placeSpeaker(lead, uuidv7(), speaker)), take(await editSelf(lead, self))];
}

async function failAs(code: (typeof failureCodes)[number]): Promise<unknown> {
	const fields = [{ path: "pieces.0.end", code: "other" }];
	const full = { code, fields, ids: [uuidv7()], retryAfter: 30, revision: 2 };
	return respondProblem(full).json();
}

const told = new Map<string, Promise<readonly unknown[]>>();

/** The answers of a kind as they arrive at whoever asked. */
async function arrived(name: string, of: PlantedDemo): Promise<unknown[]> {
	const answer = told.get(name) ?? answers[name]?.[1](of) ?? Promise.resolve([]);
	told.set(name, answer);
	return JSON.parse(JSON.stringify(await answer));
}

/**
 * Plants a field that nobody described into each kind of object of an answer, one at a time. An object's
 * kind is its path without the numbers in it.
 */
function* plantedIn(answer: unknown, seen: Set<string>): Generator<[string, unknown]> {
	for (const [path, object] of objectsOf(answer, "")) {
		if (seen.has(path)) continue;
		seen.add(path);
		object.planted = 1;
		yield [path, answer];
		delete object.planted;
	}
}

function* objectsOf(value: unknown, path: string): Generator<[string, Record<string, unknown>]> {
	if (typeof value !== "object" || value === null) return;
	if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
	for (const [key, inner] of Object.entries(value)) {
		yield* objectsOf(inner, Array.isArray(value) ? `${path}[]` : `${path}.${key}`);
	}
}

test.beforeAll(async ({ newsroom }) => {
	// Otherwise there is nobody to add.
	await newsroom.addMember("checker");
});

for (const [name, [schema]] of Object.entries(answers)) {
	test(`${name} of the demo are what their schema says, no more and no less`, async ({ demo }) => {
		const all = await arrived(name, demo);
		expect(all.length).toBeGreaterThan(0);
		for (const answer of all) expect(schema.parse(answer)).toEqual(answer);
	}, 120_000);

	test(`a field that no schema has is refused anywhere in ${name}`, async ({ demo }) => {
		const seen = new Set<string>();
		for (const answer of await arrived(name, demo)) {
			for (const [path, planted] of plantedIn(answer, seen)) {
				expect(schema.safeParse(planted).success, path).toBe(false);
			}
		}
		expect(seen.size).toBeGreaterThan(0);
	}, 120_000);

	test(`${name} hold by the JSON Schema that follows from theirs`, async ({ demo }) => {
		const ajv = new Ajv2020({ validateFormats: false });
		const validate = ajv.compile(z.toJSONSchema(schema));
		for (const answer of await arrived(name, demo)) {
			validate(answer);
			expect(validate.errors).toBeNull();
		}
	}, 120_000);
}

test("the demo shows every kind of review entry, with and without a decision", async ({ demo }) => {
	const lists = z.array(z.array(reviewLineSchema)).parse(await arrived("review lists", demo));
	const lines = lists.flat();
	expect(new Set(lines.map((line) => line.kind))).toEqual(new Set(decidedKinds));
	expect(new Set(lines.map(({ decision }) => decision !== null))).toEqual(new Set([true, false]));
}, 120_000);
