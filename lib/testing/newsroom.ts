import { uuidv7 } from "uuidv7";
import type { PlaceAnnotation } from "@/lib/domain/annotation";
import type { ImportArticle } from "@/lib/domain/article";
import type { MakeDecision } from "@/lib/domain/decision";
import type { LinkType } from "@/lib/domain/link-types";
import type { Note } from "@/lib/domain/note";
import type { Result } from "@/lib/domain/result";
import type { Outcome, ReviewKind } from "@/lib/domain/review";
import type { Role } from "@/lib/domain/roles";
import type { Stance } from "@/lib/domain/statements";
import type { OpenThread } from "@/lib/domain/thread";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { draftImport } from "@/lib/server/articles/draft-import";
import { importArticle } from "@/lib/server/articles/import-article";
import { provideConfig } from "@/lib/server/config";
import { makeDecision } from "@/lib/server/decisions/make-decision";
import { placeDossier } from "@/lib/server/dossiers/place-dossier";
import { placeDossierMember } from "@/lib/server/dossiers/place-dossier-member";
import { placeLink } from "@/lib/server/links/place-link";
import { placeSpeaker } from "@/lib/server/speakers/place-speaker";
import { placeMembership } from "@/lib/server/statements/place-membership";
import { placeStatement } from "@/lib/server/statements/place-statement";
import { closeDatabase } from "@/lib/server/store/client";
import { openThread } from "@/lib/server/threads/open-thread";
import { test as base, type TestDatabase } from "./database";
import { actorFor, type TestActor, testConfig } from "./test-actor";

export { actorFor, type TestActor, testConfig, testSecret } from "./test-actor";

/** A text that has been imported. */
export interface TestArticle {
	readonly id: string;
	readonly versionId: string;
	readonly dossierId: string;
	readonly text: string;
}

/** The words that every article of these tests has, unless it brings its own. */
export const testText = [
	"Le port dément tout contrat",
	"« Le contrat est signé », a annoncé samedi la ministre des Ports.",
	"La société dément avoir signé quoi que ce soit. Selon deux sources portuaires, rien n’est prêt.",
].join("\n\n");

/** The value of a success; a failure is a mistake in the test. */
export function take<T>(result: Result<T>): T {
	if (result.ok) return result.value;
	throw new Error(`expected a success, got ${JSON.stringify(result.failure)}`);
}

/** The code of a failure, or "ok". */
export function codeOf(result: Result<unknown>): string {
	return result.ok ? "ok" : result.failure.code;
}

/** A newsroom in which everything is made by the use cases that members call. */
export class Newsroom {
	#members = 0;

	constructor(readonly database: TestDatabase) {}

	/** A member with a role; written by the owner, as hashing a password takes longer than most tests. */
	async addMember(role: Role): Promise<TestActor> {
		this.#members += 1;
		const [id, n] = [uuidv7(), this.#members];
		await this.database.owner.query(
			'INSERT INTO "Member" ("id", "email", "name", "role") VALUES ($1, $2, $3, $4)',
			[id, `member${n}@example.org`, `Membre ${n}`, role],
		);
		return actorFor({ id, role });
	}

	/** A dossier led by `lead`, with members. */
	async openDossier(lead: TestActor, ...members: readonly TestActor[]): Promise<string> {
		const id = uuidv7();
		const body = { opId: uuidv7(), revision: null, title: "Le port", summary: "" };
		take(await placeDossier(lead, id, body));
		for (const member of members) await this.letIn(lead, id, member);
		return id;
	}

	/** Puts a member into a dossier. */
	async letIn(lead: TestActor, dossierId: string, member: TestActor, leads = false) {
		const place = { opId: uuidv7(), lead: leads };
		return take(await placeDossierMember(lead, dossierId, member.scope.memberId, place));
	}

	/** An article imported from a text. */
	async import(
		actor: TestActor,
		dossierId: string,
		text: string = testText,
		more: Partial<ImportArticle> = {},
	): Promise<TestArticle> {
		const bytes = new TextEncoder().encode(text);
		const draft = take(
			await draftImport(actor, dossierId, { bytes, fileName: null, charset: null }),
		);
		const [id, versionId] = [uuidv7(), uuidv7()];
		const { original } = draft;
		take(
			await importArticle(actor, id, { ...importBody(dossierId, versionId, original), ...more }),
		);
		return { id, versionId, dossierId, text: draft.text };
	}

	/** A tagged passage: the first occurrence of some words. */
	async mark(
		actor: TestActor,
		article: TestArticle,
		quote: string,
		more: Partial<PlaceAnnotation> = {},
	): Promise<string> {
		const id = uuidv7();
		take(await placeAnnotation(actor, id, markBody(article, quote, more)));
		return id;
	}

	/** A link between two passages. */
	async link(
		actor: TestActor,
		dossierId: string,
		ends: readonly [string, string],
		type: LinkType,
	): Promise<string> {
		const id = uuidv7();
		take(await placeLink(actor, id, linkBody(dossierId, ends, type)));
		return id;
	}

	/** A statement. */
	async state(
		actor: TestActor,
		dossierId: string,
		title = "Le contrat est signé",
	): Promise<string> {
		const id = uuidv7();
		const body = { opId: uuidv7(), revision: null, dossierId, titles: { fr: title } };
		take(await placeStatement(actor, id, body));
		return id;
	}

	/** A passage put into a statement. */
	async gather(
		actor: TestActor,
		statementId: string,
		annotationId: string,
		stance: Stance = "asserts",
	): Promise<string> {
		const id = uuidv7();
		const body = { opId: uuidv7(), revision: null, statementId, annotationId, stance };
		take(await placeMembership(actor, id, body));
		return id;
	}

	/** A speaker of a dossier. */
	async speak(actor: TestActor, dossierId: string, name = "La ministre"): Promise<string> {
		const id = uuidv7();
		const fields = { dossierId, name, aliases: [], outletId: null };
		take(await placeSpeaker(actor, id, { opId: uuidv7(), revision: null, ...fields }));
		return id;
	}

	/** A thread about a thing, with its first message. */
	async talk(
		actor: TestActor,
		about: Pick<OpenThread, "kind" | "subjectId">,
		more: Partial<OpenThread> = {},
	): Promise<{ threadId: string; messageId: string }> {
		const threadId = uuidv7();
		const body = threadBody(about, more);
		take(await openThread(actor, threadId, body));
		return { threadId, messageId: body.messageId };
	}

	/** A decision about the first revision, or another. */
	decide(
		actor: TestActor,
		subject: { kind: ReviewKind; id: string; revision?: number },
		outcome: Outcome = "approved",
	) {
		return makeDecision(actor, uuidv7(), decisionBody(subject, outcome));
	}

	/** The digest of everything that is stored, table by table: equal when nothing has changed. */
	async snapshot(): Promise<Readonly<Record<string, string>>> {
		const { rows } = await this.database.owner.query<{ name: string }>(
			"SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
		);
		const digest = ({ name }: { name: string }): string =>
			`(SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') FROM "${name}" t) AS "${name}"`;
		const all = await this.database.owner.query(`SELECT ${rows.map(digest).join(", ")}`);
		return all.rows[0];
	}
}

/** The body that imports an article from bytes kept before. */
export function importBody(
	dossierId: string,
	versionId: string,
	original: ImportArticle["original"],
): ImportArticle {
	return {
		opId: uuidv7(),
		dossierId,
		versionId,
		original,
		title: "Le port dément tout contrat",
		outlet: "Le Fanal",
		author: null,
		published: { value: "2026-03-04", precision: "day", zone: "Europe/Paris" },
		address: null,
		language: "fr",
		credits: [],
	};
}

/** The body that tags the first occurrence of some words. */
export function markBody(
	article: TestArticle,
	quote: string,
	more: Partial<PlaceAnnotation> = {},
): PlaceAnnotation {
	const start = article.text.indexOf(quote);
	return {
		opId: uuidv7(),
		revision: null,
		articleId: article.id,
		versionId: article.versionId,
		removeLinks: false,
		tag: "claim",
		pieces: [{ role: "body", start, end: start + quote.length, quote }],
		speakerIds: [],
		certainty: "unspecified",
		quoteType: null,
		checkWorthiness: null,
		note: null,
		...more,
	};
}

/** The body that links two passages. */
export function linkBody(dossierId: string, ends: readonly [string, string], type: LinkType) {
	const [fromId, toId] = ends;
	const content = { type, certainty: "unspecified", note: null } as const;
	return { opId: uuidv7(), revision: null, dossierId, fromId, toId, ...content };
}

/** The body that opens a thread which holds nothing. */
export function threadBody(
	about: Pick<OpenThread, "kind" | "subjectId">,
	more: Partial<OpenThread> = {},
): OpenThread {
	const fresh = { opId: uuidv7(), messageId: uuidv7() };
	return { ...fresh, ...about, blocking: false, body: messageOf("Qui le dit ?"), ...more };
}

/** A message: words, and whom it mentions. */
export function messageOf(words: string, ...mentioned: readonly TestActor[]): Note {
	const mentions = mentioned.map(({ scope }) => ({
		type: "mention",
		attrs: { id: scope.memberId, label: "Membre" },
	}));
	const content = [{ type: "text", text: words }, ...mentions];
	return { v: 1, doc: { type: "doc", content: [{ type: "paragraph", content }] } };
}

/** The body of a decision; a reason is given where one is needed. */
export function decisionBody(
	subject: { kind: ReviewKind; id: string; revision?: number },
	outcome: Outcome,
): MakeDecision {
	const { kind, id: subjectId, revision = 1 } = subject;
	const reason = outcome === "approved" ? null : "other";
	return { opId: uuidv7(), kind, subjectId, revision, outcome, reason, words: "" };
}

/** vitest's `test` with `newsroom`, on a database of its own for all tests of a file. */
export const test = base.extend<{ newsroom: Newsroom }>({
	newsroom: [
		async ({ database }, use) => {
			provideConfig(testConfig(database.url));
			await use(new Newsroom(database));
			await closeDatabase();
		},
		{ scope: "file" },
	],
});
