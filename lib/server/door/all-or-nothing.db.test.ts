import { inspect } from "node:util";
import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import type { MakeDecision } from "@/lib/domain/decision";
import type { Result } from "@/lib/domain/result";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { restoreAnnotation } from "@/lib/server/annotations/restore-annotation";
import { draftImport } from "@/lib/server/articles/draft-import";
import { importArticle } from "@/lib/server/articles/import-article";
import { acceptCorrection } from "@/lib/server/corrections/accept-correction";
import { makeDecision } from "@/lib/server/decisions/make-decision";
import { withdrawDecision } from "@/lib/server/decisions/withdraw-decision";
import { placeDossier } from "@/lib/server/dossiers/place-dossier";
import { captureEvidence } from "@/lib/server/evidence/capture-evidence";
import { placeEvidence } from "@/lib/server/evidence/place-evidence";
import { placeLink } from "@/lib/server/links/place-link";
import { decideVerdict } from "@/lib/server/statements/decide-verdict";
import { mergeStatement } from "@/lib/server/statements/merge-statement";
import { placeMembership } from "@/lib/server/statements/place-membership";
import { placeStatement } from "@/lib/server/statements/place-statement";
import { placeVerdict } from "@/lib/server/statements/place-verdict";
import { splitStatement } from "@/lib/server/statements/split-statement";
import { openThread } from "@/lib/server/threads/open-thread";
import { placeMessage } from "@/lib/server/threads/place-message";
import { setThread } from "@/lib/server/threads/set-thread";
import {
	codeOf,
	decisionBody,
	importBody,
	linkBody,
	markBody,
	messageOf,
	type Newsroom,
	type TestArticle,
	take,
	test,
	threadBody,
} from "@/lib/testing/newsroom";

type Operation = () => Promise<Result<unknown>>;
type Prepared = Awaited<ReturnType<typeof prepare>>;

let prepared: ReturnType<typeof open> | null = null;

/** One dossier for all tests of the file. */
function prepare(newsroom: Newsroom): ReturnType<typeof open> {
	prepared ??= open(newsroom);
	return prepared;
}

async function open(newsroom: Newsroom) {
	await plantFailure(newsroom);
	const [lead, other] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
	];
	const dossierId = await newsroom.openDossier(lead, other);
	const article = await newsroom.import(lead, dossierId);
	const speakerId = await newsroom.speak(lead, dossierId);
	const claim = await newsroom.mark(lead, article, "Le contrat est signé");
	const denial = await newsroom.mark(lead, article, "La société dément", { tag: "denial" });
	const statementId = await newsroom.state(lead, dossierId);
	return { newsroom, lead, other, dossierId, article, speakerId, claim, denial, statementId };
}

/** Writes of several rows; each is made anew, because a write that is let through is kept. */
const operations: Record<string, (prepared: Prepared) => Promise<Operation>> = {
	"a dossier made": async ({ lead }) => {
		const body = { opId: uuidv7(), revision: null, title: "Le quai", summary: "" };
		const id = uuidv7();
		return () => placeDossier(lead, id, body);
	},
	"an article imported": async ({ lead, dossierId }) => {
		const upload = { bytes: new TextEncoder().encode("Le quai"), fileName: null, charset: null };
		const { original } = take(await draftImport(lead, dossierId, upload));
		const body = { ...importBody(dossierId, uuidv7(), original), outlet: uuidv7() };
		const id = uuidv7();
		return () => importArticle(lead, id, body);
	},
	"a passage tagged": async ({ lead, article, speakerId }) => {
		const body = markBody(article, "Selon deux sources", { speakerIds: [speakerId] });
		const id = uuidv7();
		return () => placeAnnotation(lead, id, body);
	},
	"a tag changed, its links removed": async (prepared) => {
		const { newsroom, lead, dossierId, article, speakerId, denial } = prepared;
		const id = await newsroom.mark(lead, article, "La société", { tag: "denial" });
		await newsroom.link(lead, dossierId, [id, denial], "denies");
		const change = { revision: 1, removeLinks: true, speakerIds: [speakerId] };
		const body = markBody(article, "La société", { ...change, tag: "claim" });
		return () => placeAnnotation(lead, id, body);
	},
	"a passage deleted with its links and memberships": async (prepared) => {
		const { lead } = prepared;
		const id = await gathered(prepared);
		return () => removeAnnotation(lead, id, uuidv7());
	},
	"a passage restored with its links and memberships": async (prepared) => {
		const { lead } = prepared;
		const id = await gathered(prepared);
		take(await removeAnnotation(lead, id, uuidv7()));
		return () => restoreAnnotation(lead, id, uuidv7());
	},
	"a link placed": async ({ newsroom, lead, dossierId, article, claim }) => {
		const id = await newsroom.mark(lead, article, "La société dément", { tag: "denial" });
		return () => placeLink(lead, uuidv7(), linkBody(dossierId, [id, claim], "denies"));
	},
	"a statement made": async ({ lead, dossierId }) => {
		const titles = { fr: "Le contrat est signé", en: "The contract is signed" };
		const body = { opId: uuidv7(), revision: null, dossierId, titles };
		return () => placeStatement(lead, uuidv7(), body);
	},
	"a statement reworded": async ({ newsroom, lead, dossierId }) => {
		const id = await newsroom.state(lead, dossierId);
		const body = { opId: uuidv7(), revision: 1, dossierId, titles: { en: "It is signed" } };
		return () => placeStatement(lead, id, body);
	},
	"a passage put into a statement": async ({ newsroom, lead, article, statementId }) => {
		const annotationId = await newsroom.mark(lead, article, "rien n’est prêt");
		const stance = "asserts" as const;
		const body = { opId: uuidv7(), revision: null, statementId, annotationId, stance };
		return () => placeMembership(lead, uuidv7(), body);
	},
	"a verdict proposed": async ({ newsroom, lead, dossierId }) => {
		const id = await newsroom.state(lead, dossierId);
		const body = { opId: uuidv7(), revision: null, grade: "disputed", method: "Lu." } as const;
		return () => placeVerdict(lead, id, body);
	},
	"a verdict confirmed": async ({ newsroom, lead, other, dossierId }) => {
		const id = await newsroom.state(lead, dossierId);
		const body = { opId: uuidv7(), revision: null, grade: "disputed", method: "Lu." } as const;
		take(await placeVerdict(lead, id, body));
		const decision = { opId: uuidv7(), revision: 1, outcome: "approved", words: "" } as const;
		return () => decideVerdict(other, id, decision);
	},
	"a statement merged": async (prepared) => {
		const { newsroom, lead, dossierId, claim, denial, statementId } = prepared;
		const id = await newsroom.state(lead, dossierId);
		for (const passage of [claim, denial]) await newsroom.gather(lead, id, passage);
		return () => mergeStatement(lead, id, { opId: uuidv7(), intoId: statementId });
	},
	"a statement split": async (prepared) => {
		const { newsroom, lead, dossierId, claim } = prepared;
		const [id, intoId] = [
			await newsroom.state(lead, dossierId),
			await newsroom.state(lead, dossierId),
		];
		for (const statement of [id, intoId]) await newsroom.gather(lead, statement, claim);
		take(await mergeStatement(lead, id, { opId: uuidv7(), intoId }));
		return () => splitStatement(lead, id, uuidv7());
	},
	"a copy of evidence kept": async ({ lead, statementId }) => {
		const id = uuidv7();
		const said = { title: "Le bail", locator: "", words: "", confidential: false };
		const body = { opId: uuidv7(), revision: null, statementId, ...said };
		take(await placeEvidence(lead, id, { ...body, kind: "file", bearing: "context" }));
		const about = { opId: uuidv7(), revision: 1, fileName: "bail.pdf" };
		const bytes = new TextEncoder().encode(id);
		return () => captureEvidence(lead, id, about, bytes);
	},
	"a thread opened": async ({ lead, claim: subjectId }) => {
		const body = threadBody({ kind: "annotation", subjectId });
		return () => openThread(lead, uuidv7(), body);
	},
	"a thread resolved": async ({ newsroom, lead, claim: subjectId }) => {
		const { threadId } = await newsroom.talk(lead, { kind: "annotation", subjectId });
		const body = { opId: uuidv7(), revision: 1, blocking: false, resolved: true };
		return () => setThread(lead, threadId, body);
	},
	"a message changed": async ({ newsroom, lead, claim: subjectId }) => {
		const { threadId, messageId } = await newsroom.talk(lead, { kind: "annotation", subjectId });
		const body = { opId: uuidv7(), revision: 1, threadId, body: messageOf("Mieux dit") };
		return () => placeMessage(lead, messageId, body);
	},
	"a decision": async ({ newsroom, lead, other, article }) => {
		const id = await newsroom.mark(lead, article, "rien n’est prêt");
		return () => newsroom.decide(other, { kind: "annotation", id });
	},
	"a decision with a correction": async ({ newsroom, lead, other, article }) => {
		const id = await newsroom.mark(lead, article, "rien n’est prêt");
		return () => makeDecision(other, uuidv7(), correcting(article, id));
	},
	"a decision taken back": async ({ newsroom, lead, other, article }) => {
		const id = await newsroom.mark(lead, article, "rien n’est prêt");
		const decision = uuidv7();
		take(await makeDecision(other, decision, decisionBody({ kind: "annotation", id }, "approved")));
		return () => withdrawDecision(other, decision, uuidv7());
	},
	"a correction accepted": async ({ newsroom, lead, other, article }) => {
		const id = await newsroom.mark(lead, article, "rien n’est prêt");
		const decision = uuidv7();
		take(await makeDecision(other, decision, correcting(article, id)));
		return () => acceptCorrection(lead, decision, uuidv7());
	},
};

function correcting(article: TestArticle, id: string): MakeDecision {
	const { tag, pieces, speakerIds, versionId } = markBody(article, "n’est prêt");
	const correction = { tag, pieces, speakerIds, versionId };
	return { ...decisionBody({ kind: "annotation", id }, "changes_requested"), correction };
}

async function gathered(prepared: Prepared): Promise<string> {
	const { newsroom, lead, dossierId, article, claim, statementId } = prepared;
	const id = await newsroom.mark(lead, article, "La société dément", { tag: "denial" });
	await newsroom.link(lead, dossierId, [id, claim], "denies");
	await newsroom.gather(lead, statementId, id, "denies");
	return id;
}

const tables = [
	...["Dossier", "DossierMember", "Outlet", "Article", "Version", "Annotation", "Anchor"],
	...["AnchorPiece", "AnnotationSpeaker", "Link", "Statement", "StatementTitle", "Membership"],
	...[
		"Verdict",
		"Evidence",
		"Original",
		"Revision",
		"Decision",
		"Withdrawal",
		"Correction",
		"Edit",
	],
	...["Thread", "Message", "Stream", "Event", "EventPayload"],
];

/** More rows than any operation writes. */
const never = 1_000_000;

/** Lets the write of the row that `failAt` names, counted within one operation, fail once it is made. */
async function plantFailure({ database }: Newsroom): Promise<void> {
	const { owner } = database;
	await owner.query(`CREATE SEQUENCE planted_count; CREATE SEQUENCE planted_at START ${never};
		CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
			IF nextval('planted_count') = (SELECT last_value FROM planted_at) THEN
				RAISE EXCEPTION 'planted' USING ERRCODE = 'ZZ001';
			END IF;
			RETURN NULL;
		END $$`);
	for (const table of tables) {
		await owner.query(`CREATE TRIGGER "planted" AFTER INSERT OR UPDATE OR DELETE ON "${table}"
			FOR EACH ROW EXECUTE FUNCTION planted()`);
	}
}

async function failAt({ database }: Newsroom, row: number): Promise<void> {
	await database.owner.query("SELECT setval('planted_count', 1), setval('planted_at', $1::int)", [
		row + 1,
	]);
}

/** "threw" for the failure that was planted; any other is one of its own. */
function tellPlanted(error: Error): string {
	if (!inspect(error, { depth: 8 }).includes("ZZ001")) throw error;
	return "threw";
}

test.for(Object.entries(operations))(
	"DI-17: %s is written whole or not at all, and its event with it",
	async ([, make], { newsroom }) => {
		const opened = await prepare(newsroom);
		await failAt(newsroom, never);
		const run = await make(opened);
		const before = await newsroom.snapshot();
		let row = 0;
		let code = "threw";
		while (code === "threw") {
			expect(await newsroom.snapshot()).toEqual(before);
			row += 1;
			await failAt(newsroom, row);
			code = await run().then(codeOf, tellPlanted);
		}
		expect(code).toBe("ok");
		expect(row).toBeGreaterThan(4);
		const after = await newsroom.snapshot();
		expect(after.Event).not.toBe(before.Event);
	},
);
