import { setTimeout as sleep } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import type { Tag } from "@/lib/domain/tags";
import type { Demo } from "../fixtures/demo";
import { NewsroomApi } from "../fixtures/newsroom-api";
import { addPerson, type Person } from "./people";
import {
	correctedSource,
	fresh,
	quotes,
	SceneBodies,
	type Standing,
	sceneText,
} from "./scene-bodies";

/** The members of a scene, by what they are to its dossier. */
export const roles = {
	stranger: "checker",
	checker: "checker",
	author: "checker",
	reviewer: "reviewer",
	lead: "reviewer",
	administrator: "admin",
	/** Leads too, so that the lead can be taken out, and makes what nobody else is to have made. */
	second: "reviewer",
} as const;

export type RoleKey = keyof typeof roles;

const inside: readonly RoleKey[] = ["checker", "author", "reviewer", "lead"];

/** A dossier with one of everything, its members, and ways to make more; all of it over the API. */
export class Scene extends SceneBodies {
	private constructor(
		readonly demo: Demo,
		readonly api: NewsroomApi,
		readonly people: Readonly<Record<RoleKey, Person>>,
	) {
		super();
	}

	/** Sets a new scene in the demo newsroom. */
	static async set(demo: Demo, api = new NewsroomApi(demo.url)): Promise<Scene> {
		const people = {} as Record<RoleKey, Person>;
		for (const key of Object.keys(roles) as RoleKey[]) {
			people[key] = await addPerson(api, demo, roles[key]);
		}
		const scene = new Scene(demo, api, people);
		scene.standing = await scene.#fill();
		return scene;
	}

	/** A dossier with the members of the scene in it. */
	async openDossier(): Promise<string> {
		const id = uuidv7();
		const body = { ...fresh(), title: "Le port", summary: "" };
		await this.#take("second", "placeDossier", { id }, body);
		for (const key of inside) {
			const memberId = this.people[key].id;
			const place = { opId: uuidv7(), lead: key === "lead" };
			await this.#take("second", "placeDossierMember", { id, memberId }, place);
		}
		return id;
	}

	/** An article, made by the author. */
	async article(dossierId = this.standing.dossierId): Promise<string> {
		return this.#make("author", "putArticle", this.articleBody(dossierId));
	}

	/** An import of the author’s that has not begun, of a file that nothing can be made of. */
	async importJob(): Promise<string> {
		const importId = uuidv7();
		const params = { id: this.standing.dossierId, importId, fileId: uuidv7() };
		const body = new TextEncoder().encode("Le quai");
		const query = { fileName: "le-quai.bin" };
		const request = { operation: "addImportFile", params, query, body } as const;
		const { status } = await this.api.send(request, this.people.author.session);
		if (status !== 200) throw new Error(`addImportFile answered ${status}`);
		return importId;
	}

	/** A tagged passage. */
	mark(by: RoleKey = "author", tag: Tag = "claim"): Promise<string> {
		return this.#make(by, "placeAnnotation", this.markBody(tag));
	}

	/** A passage of an article of its own, whose words the newest text has changed. */
	async changedMark() {
		const { text, original } = this.standing;
		const body = this.articleBody(this.standing.dossierId, original);
		const articleId = await this.#make("author", "putArticle", body);
		const place = { ...this.markBody(), articleId, versionId: body.versionId };
		const id = await this.#make("author", "placeAnnotation", place);
		const versionId = uuidv7();
		const added = { opId: uuidv7(), articleId, revision: 1, source: correctedSource };
		await this.#take("author", "addVersion", { id: versionId }, added);
		const start = text.indexOf(quotes.claim);
		const quote = quotes.claim.replace("Le ", "Le bon ");
		const pieces = [{ role: "body", start, end: start + quote.length, quote }];
		return { id, versionId, pieces };
	}

	/** The body that links two passages made for it. */
	async linkBody() {
		const [fromId, toId] = [await this.mark("author", "denial"), await this.mark()];
		return { ...fresh(), dossierId: this.standing.dossierId, fromId, toId, type: "denies" };
	}

	/** A link, with the body that made it. */
	async link() {
		const body = await this.linkBody();
		return { id: await this.#make("author", "placeLink", body), body };
	}

	/** A statement. */
	statement(): Promise<string> {
		return this.#make("author", "placeStatement", this.statementBody());
	}

	/** A statement that was just merged into the one of the scene. */
	async merged(): Promise<string> {
		const id = await this.statement();
		const body = { opId: uuidv7(), intoId: this.standing.statementId };
		await this.#take("author", "mergeStatement", { id }, body);
		return id;
	}

	/** A statement on which somebody has just proposed a verdict. */
	async judged(by: RoleKey): Promise<string> {
		const id = await this.statement();
		await this.#take(by, "placeVerdict", { id }, this.verdictBody());
		return id;
	}

	/** A piece of evidence, confidential or not. */
	evidence(confidential = false): Promise<string> {
		return this.#make("author", "placeEvidence", this.evidenceBody(confidential));
	}

	/** A piece of evidence of which a copy is kept. */
	async captured(): Promise<string> {
		const id = await this.evidence();
		const query = { opId: uuidv7(), revision: "1", fileName: "protocole.pdf" };
		const body = new TextEncoder().encode("%PDF");
		const { session } = this.people.author;
		await this.api.take({ operation: "captureEvidence", params: { id }, query, body }, session);
		return id;
	}

	/** A thread with a message of the author. */
	async thread() {
		const { messageId, ...body } = this.threadBody();
		return { id: await this.#make("author", "openThread", { ...body, messageId }), messageId };
	}

	/** The body that puts a passage made for it into the statement of the scene. */
	async membershipBody() {
		const { statementId } = this.standing;
		return { ...fresh(), statementId, annotationId: await this.mark(), stance: "asserts" };
	}

	/** A membership, with the body that made it. */
	async membership() {
		const body = await this.membershipBody();
		return { id: await this.#make("author", "placeMembership", body), body };
	}

	/** A dossier of its own with the members of the scene, and an article there without a mark. */
	async desert() {
		const dossierId = await this.openDossier();
		const draft = await this.#draft(dossierId);
		const body = this.articleBody(dossierId, draft.original as Standing["original"]);
		return { dossierId, articleId: await this.#make("author", "putArticle", body), body };
	}

	/** A blind round of everybody in a dossier of its own. */
	async round() {
		const desert = await this.desert();
		const { dossierId, articleId } = desert;
		const memberIds = inside.map((key) => this.people[key].id);
		const body = { opId: uuidv7(), dossierId, articleIds: [articleId], memberIds };
		return { ...desert, id: await this.#make("second", "openRound", body) };
	}

	/** A revealed round with one mark. */
	async revealed() {
		const { id, articleId, body } = await this.round();
		const mark = { ...this.markBody(), articleId, versionId: body.versionId };
		const markId = await this.#make("author", "placeAnnotation", mark);
		await this.#take("second", "revealRound", { id }, { opId: uuidv7() });
		return { id, markId };
	}

	/** What the author settled: a mark of a revealed round, dropped. */
	async settled(): Promise<string> {
		const { id: roundId, markId } = await this.revealed();
		const body = { opId: uuidv7(), roundId, markIds: [markId], content: null };
		return this.#make("author", "settleMarks", body);
	}

	/** A speaker. */
	speaker(): Promise<string> {
		return this.#make("author", "placeSpeaker", this.speakerBody());
	}

	/** A decision of the lead about a mark of the author: its approval, or that it is sent back with a correction. */
	async decided(correcting = false): Promise<string> {
		const body = this.decisionBody("annotation", await this.mark());
		const { tag, pieces, versionId } = this.markBody();
		const correction = {
			tag: tag === "claim" ? "attribution" : "claim",
			pieces,
			speakerIds: [],
			versionId,
		};
		const back = { outcome: "changes_requested", reason: "wrong_tag", correction };
		return this.#make("lead", "makeDecision", correcting ? { ...body, ...back } : body);
	}

	/** The lead’s confirmation of a verdict that the author proposed. */
	async confirmed(): Promise<string> {
		const id = await this.judged("author");
		const body = { opId: uuidv7(), revision: 1, outcome: "approved", words: "" };
		await this.api.take(
			{ operation: "decideVerdict", params: { id }, body },
			this.people.lead.session,
		);
		return body.opId;
	}

	/** A thing that was just removed by the lead. */
	async removed(operation: RemovingOperation, id: string): Promise<string> {
		const query = { opId: uuidv7() };
		await this.api.take({ operation, params: { id }, query }, this.people.lead.session);
		return id;
	}

	/** What may be shared, once it is that anything may. */
	async sharingRules(): Promise<object> {
		const { session } = this.people.administrator;
		const rules = await this.api.take({ operation: "readSharingRules" }, session);
		if (rules.isOn === true) return rules;
		const body = { opId: uuidv7(), ...rules, isOn: true };
		// Another request of the same test may have been faster.
		await this.api.send({ operation: "placeSharingRules", body }, session);
		return this.sharingRules();
	}

	/** An address that shares it. */
	async share(): Promise<string> {
		await this.sharingRules();
		return this.#make("lead", "createShare", this.shareBody());
	}

	/** An export of the lead’s, once it is done; always the same one, as a member has few. */
	async exportJob(): Promise<string> {
		this.#exported ??= this.#export();
		return this.#exported;
	}

	#exported: Promise<string> | undefined;

	async #export(): Promise<string> {
		const { session } = this.people.lead;
		const [params, query] = [{ id: this.standing.dossierId }, { format: "annotations-csv" }];
		let job = await this.api.take({ operation: "createExportJob", params, query }, session);
		while (job.state === "waiting") {
			await sleep(100);
			const id = String(job.id);
			job = await this.api.take({ operation: "readExportJob", params: { id } }, session);
		}
		return String(job.id);
	}

	async #fill(): Promise<Standing> {
		const dossierId = await this.openDossier();
		const { session } = this.people.author;
		const draft = await this.#draft(dossierId);
		const original = draft.original as Standing["original"];
		const body = this.articleBody(dossierId, original);
		const articleId = await this.#make("author", "putArticle", body);
		const outlets = await this.api.take({ operation: "listOutlets" }, session);
		const [outlet] = outlets.list as { id: string }[];
		const { versionId } = body;
		const text = String(draft.text);
		const so = { dossierId, articleId, versionId, text, original, outletId: outlet?.id ?? "" };
		this.standing = { ...this.standing, ...so };
		return { ...so, ...(await this.#fillArticle()) };
	}

	#draft(dossierId: string) {
		const bytes = new TextEncoder().encode(sceneText);
		const [params, query] = [{ id: dossierId }, { fileName: "le-port.txt" }];
		const request = { operation: "draftImport", params, query, body: bytes } as const;
		return this.api.take(request, this.people.author.session);
	}

	async #fillArticle() {
		const annotationId = await this.mark();
		const { id: linkId } = await this.link();
		const statementId = await this.statement();
		this.standing = { ...this.standing, statementId };
		const { id: membershipId } = await this.membership();
		const speakerId = await this.speaker();
		const decided = this.decisionBody("annotation", annotationId);
		const decisionId = uuidv7();
		await this.#take("reviewer", "makeDecision", { id: decisionId }, decided);
		return { annotationId, linkId, statementId, membershipId, speakerId, decisionId };
	}

	async #make(by: RoleKey, operation: PlacingOperation, body: object): Promise<string> {
		const id = uuidv7();
		await this.#take(by, operation, { id }, body);
		return id;
	}

	#take(by: RoleKey, operation: PlacingOperation, params: Record<string, string>, body: object) {
		return this.api.take({ operation, params, body }, this.people[by].session);
	}
}

type PlacingOperation =
	| `place${"Dossier" | "DossierMember" | "Annotation" | "Link" | "Statement"}`
	| `place${"Membership" | "Speaker" | "Verdict" | "Evidence"}`
	| "mergeStatement"
	| "openRound"
	| "revealRound"
	| "settleMarks"
	| "openThread"
	| "putArticle"
	| "addVersion"
	| "createShare"
	| "makeDecision";

type RemovingOperation =
	| `remove${"Annotation" | "Article" | "Link" | "Statement" | "Membership"}`
	| "removeEvidence"
	| "revokeShare"
	| "removeMessage";
