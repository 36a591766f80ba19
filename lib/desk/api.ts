import type { ActivityFilter } from "@/lib/domain/activity";
import type { PlaceAnnotation } from "@/lib/domain/annotation";
import type { EditArticle, ImportArticle } from "@/lib/domain/article";
import type { CopyArticle, MoveArticle } from "@/lib/domain/article-place";
import { changeHeader } from "@/lib/domain/change-header";
import type { DeclineCorrection } from "@/lib/domain/correction";
import type { MakeDecision } from "@/lib/domain/decision";
import type { FetchDraft } from "@/lib/domain/desk";
import type { PlaceDossier, PlaceDossierMember } from "@/lib/domain/dossier";
import type { CaptureQuery, PlaceEvidence } from "@/lib/domain/evidence";
import type { SettleFate } from "@/lib/domain/fate-report";
import type { MarkInboxRead } from "@/lib/domain/inbox";
import type { PlaceLink } from "@/lib/domain/link";
import { meantMemberHeader } from "@/lib/domain/meant-member";
import type { EditSelf } from "@/lib/domain/member";
import type { AddVersion, PreviewVersion } from "@/lib/domain/new-version";
import type { DraftQuery } from "@/lib/domain/queries";
import type { Result } from "@/lib/domain/result";
import type { OpenRound, SettleMarks } from "@/lib/domain/round";
import type { CreateShare, PlaceSharingRules } from "@/lib/domain/sharing";
import type { PlaceSpeaker } from "@/lib/domain/speaker";
import type { MergeStatement, PlaceMembership, PlaceStatement } from "@/lib/domain/statement";
import type { OpenThread, PlaceMessage, SetThread, ThreadsQuery } from "@/lib/domain/thread";
import type { CreateToken } from "@/lib/domain/token";
import type { CheckStatement, DecideVerdict, PlaceVerdict } from "@/lib/domain/verdict";
import type { PlaceVerdictScale } from "@/lib/domain/verdict-scale";
import type { PlaceWebhook } from "@/lib/domain/webhook";
import type { Receipt } from "@/lib/domain/write";
import { type Client, type Connection, createClient, everyPage } from "./client";

/** The calls that the screens make of this newsroom’s own API, in the order in which screens know their words. */
export const api = apiOver({ root: "/api/v1" });

/**
 * The same calls for one member alone: where somebody else has signed in meanwhile, they are `signed-out`. Writes that
 * are given a `changeId` belong together in the history.
 */
export function apiOf(memberId: string, changeId?: string): typeof api {
	const headers = { [meantMemberHeader]: memberId };
	const change = changeId === undefined ? {} : { [changeHeader]: changeId };
	return apiOver({ root: "/api/v1", headers: { ...headers, ...change } });
}

/** The same calls, whose writes belong together in the history and can be taken back from there at once. */
export function apiWithin(changeId: string): typeof api {
	return apiOver({ root: "/api/v1", headers: { [changeHeader]: changeId } });
}

/** The things that can be removed and restored by their id. */
export type RemovableNoun =
	| "annotations"
	| "links"
	| "statements"
	| "memberships"
	| "articles"
	| "evidence"
	| "messages";

/** Those of them that have revisions. */
export type RevisedNoun = Exclude<RemovableNoun, "messages">;

/** The same calls over any connection. */
export function apiOver(connection: Connection) {
	const client = createClient(connection);
	return { ...writesOf(client), ...removalsOf(client), ...readingsOf(client) } as const;
}

interface ImportFileParams {
	readonly dossierId: string;
	readonly importId: string;
	readonly fileId: string;
}

function writesOf(client: Client) {
	return {
		placeDossier: (id: string, body: PlaceDossier) => client.placeDossier({ params: { id }, body }),
		placeDossierMember: (id: string, memberId: string, body: PlaceDossierMember) =>
			client.placeDossierMember({ params: { id, memberId }, body }),
		removeDossierMember: (id: string, memberId: string, opId: string) =>
			client.removeDossierMember({ params: { id, memberId }, query: { opId } }),
		importArticle: (id: string, body: ImportArticle) => client.putArticle({ params: { id }, body }),
		editArticle: (id: string, body: EditArticle) => client.putArticle({ params: { id }, body }),
		placeSpeaker: (id: string, body: PlaceSpeaker) => client.placeSpeaker({ params: { id }, body }),
		placeAnnotation: (id: string, body: PlaceAnnotation) =>
			client.placeAnnotation({ params: { id }, body }),
		placeLink: (id: string, body: PlaceLink) => client.placeLink({ params: { id }, body }),
		placeStatement: (id: string, body: PlaceStatement) =>
			client.placeStatement({ params: { id }, body }),
		placeMembership: (id: string, body: PlaceMembership) =>
			client.placeMembership({ params: { id }, body }),
		checkStatement: (id: string, body: CheckStatement) =>
			client.checkStatement({ params: { id }, body }),
		mergeStatement: (id: string, body: MergeStatement) =>
			client.mergeStatement({ params: { id }, body }),
		splitStatement: (id: string, opId: string) =>
			client.splitStatement({ params: { id }, body: { opId } }),
		placeVerdict: (id: string, body: PlaceVerdict) => client.placeVerdict({ params: { id }, body }),
		decideVerdict: (id: string, body: DecideVerdict) =>
			client.decideVerdict({ params: { id }, body }),
		placeEvidence: (id: string, body: PlaceEvidence) =>
			client.placeEvidence({ params: { id }, body }),
		captureEvidence: (id: string, query: CaptureQuery, body: Blob) =>
			client.captureEvidence({
				params: { id },
				query: { ...query, revision: String(query.revision) },
				body,
			}),
		openRound: (id: string, body: OpenRound) => client.openRound({ params: { id }, body }),
		finishRound: (id: string, opId: string) =>
			client.finishRound({ params: { id }, body: { opId } }),
		revealRound: (id: string, opId: string) =>
			client.revealRound({ params: { id }, body: { opId } }),
		settleMarks: (id: string, body: SettleMarks) => client.settleMarks({ params: { id }, body }),
		withdrawSettlement: (id: string, opId: string) =>
			client.withdrawSettlement({ params: { id }, query: { opId } }),
		archiveArticle: (id: string, opId: string) =>
			client.archiveArticle({ params: { id }, body: { opId } }),
		unarchiveArticle: (id: string, opId: string) =>
			client.unarchiveArticle({ params: { id }, body: { opId } }),
		copyArticle: (id: string, body: CopyArticle) => client.copyArticle({ params: { id }, body }),
		moveArticle: (id: string, body: MoveArticle) => client.moveArticle({ params: { id }, body }),
		addVersion: (id: string, body: AddVersion) => client.addVersion({ params: { id }, body }),
		settleFate: (id: string, body: SettleFate) => client.settleFate({ params: { id }, body }),
		makeDecision: (id: string, body: MakeDecision) => client.makeDecision({ params: { id }, body }),
		placeVerdictScale: (body: PlaceVerdictScale) => client.placeVerdictScale({ body }),
		openThread: (id: string, body: OpenThread) => client.openThread({ params: { id }, body }),
		setThread: (id: string, body: SetThread) => client.setThread({ params: { id }, body }),
		placeMessage: (id: string, body: PlaceMessage) => client.placeMessage({ params: { id }, body }),
		markInboxRead: (body: MarkInboxRead) => client.markInboxRead({ body }),
		withdrawDecision: (id: string, opId: string) =>
			client.withdrawDecision({ params: { id }, query: { opId } }),
		acceptCorrection: (id: string, opId: string) =>
			client.acceptCorrection({ params: { id }, body: { opId } }),
		declineCorrection: (id: string, body: DeclineCorrection) =>
			client.declineCorrection({ params: { id }, body }),
		editSelf: (body: EditSelf) => client.editSelf({ body }),
		createToken: (id: string, body: CreateToken) => client.createToken({ params: { id }, body }),
		revokeToken: (id: string, opId: string) =>
			client.revokeToken({ params: { id }, query: { opId } }),
		placeSharingRules: (body: PlaceSharingRules) => client.placeSharingRules({ body }),
		createShare: (id: string, body: CreateShare) => client.createShare({ params: { id }, body }),
		revokeShare: (id: string, opId: string) =>
			client.revokeShare({ params: { id }, query: { opId } }),
		restoreShare: (id: string, opId: string) =>
			client.restoreShare({ params: { id }, body: { opId } }),
		placeWebhook: (id: string, body: PlaceWebhook) => client.placeWebhook({ params: { id }, body }),
		removeWebhook: (id: string, opId: string) =>
			client.removeWebhook({ params: { id }, query: { opId } }),
		rotateWebhookSecret: (id: string, opId: string) =>
			client.rotateWebhookSecret({ params: { id }, body: { opId } }),
		testWebhook: (id: string, opId: string) =>
			client.testWebhook({ params: { id }, body: { opId } }),
		redeliver: (id: string, deliveryId: string) => client.redeliver({ params: { id, deliveryId } }),
	} as const;
}

function readingsOf(client: Client) {
	return {
		fetchDraft: (id: string, body: FetchDraft) => client.fetchDraft({ params: { id }, body }),
		draftImport: (id: string, body: Blob, query: DraftQuery) =>
			client.draftImport({ params: { id }, query, body }),
		/** Every dossier that the member is in. */
		listDossiers: () =>
			everyPage((cursor) =>
				client.listDossiers({
					query: { limit: "200", ...(cursor === undefined ? {} : { cursor }) },
				}),
			),
		readMessageHistory: (id: string) => client.readMessageHistory({ params: { id } }),
		listImports: (id: string) => client.listImports({ params: { id } }),
		/** Every file of an import. */
		listImportLines: (id: string, importId: string) =>
			everyPage((cursor) =>
				client.listImportLines({
					params: { id, importId },
					query: { limit: "200", ...(cursor === undefined ? {} : { cursor }) },
				}),
			),
		addImportFile: (
			{ dossierId: id, importId, fileId }: ImportFileParams,
			body: Blob,
			fileName: string,
		) => client.addImportFile({ params: { id, importId, fileId }, query: { fileName }, body }),
		readDossier: (id: string) => client.readDossier({ params: { id } }),
		restoreDossier: (id: string, body: Blob) => client.restoreDossier({ params: { id }, body }),
		startImport: (id: string, importId: string) => client.startImport({ params: { id, importId } }),
		cancelImport: (id: string, importId: string) =>
			client.cancelImport({ params: { id, importId } }),
		previewVersion: (articleId: string, body: PreviewVersion) =>
			client.previewVersion({ params: { id: articleId }, body }),
		listThreads: (query: ThreadsQuery) => client.listThreads({ query }),
		readInboxCount: () => client.readInboxCount({}),
		readDesk: (id: string) => client.readDesk({ params: { id } }),
		readAnnotation: (id: string) => client.readAnnotation({ params: { id } }),
		readAnnotationHistory: (id: string) => client.readAnnotationHistory({ params: { id } }),
		listDeliveries: (id: string, cursor: string | null) =>
			client.listDeliveries({
				params: { id },
				query: { limit: "20", ...(cursor === null ? {} : { cursor }) },
			}),
		/** Every address of an article or a statement. */
		listShares: (id: string, subjectId: string) =>
			everyPage((cursor) =>
				client.listShares({
					params: { id },
					query: { subjectId, limit: "200", ...(cursor === undefined ? {} : { cursor }) },
				}),
			),
		/** Every passage of a dossier. */
		listPassages: (id: string) =>
			everyPage((cursor) =>
				client.listPassages({
					params: { id },
					query: { limit: "200", ...(cursor === undefined ? {} : { cursor }) },
				}),
			),
		listCorrections: (id: string) => client.listCorrections({ params: { id } }),
		listReview: (id: string, query: Record<string, string>) =>
			client.listReview({ params: { id }, query }),
		countReview: (id: string, query: { whose?: "me" }) =>
			client.countReview({ params: { id }, query }),
		listEdits: (id: string, subjectId: string) => client.listEdits({ params: { id, subjectId } }),
		readToReview: () => client.readToReview({}),
		readReviewEntry: (id: string, subjectId: string) =>
			client.readReviewEntry({ params: { id, subjectId } }),
		listDossierMembers: (id: string) => client.listDossierMembers({ params: { id } }),
		readMembershipHistory: (id: string) => client.readMembershipHistory({ params: { id } }),
		readLinkHistory: (id: string) => client.readLinkHistory({ params: { id } }),
		rankCandidates: (id: string, query: { annotationId: string; q?: string }) =>
			client.rankCandidates({ params: { id }, query }),
		listSamePassages: (versionId: string, start: number, end: number) =>
			client.listSamePassages({
				params: { id: versionId },
				query: { start: String(start), end: String(end) },
			}),
		listEvents: (id: string, cursor: string | null, filter: ActivityFilter = {}) =>
			client.listEvents({
				params: { id },
				query: { ...filter, ...(cursor === null ? {} : { cursor }) },
			}),
		/** At which revision a thing is now. */
		readRevision: (noun: RevisedNoun, id: string): Promise<Result<{ revision: number }>> =>
			readersOf(client)[noun]({ params: { id } }),
	} as const;
}

function readersOf(client: Client) {
	return {
		annotations: client.readAnnotation,
		links: client.readLink,
		statements: client.readStatement,
		memberships: client.readMembership,
		articles: client.readArticle,
		evidence: client.readEvidence,
	} as const;
}

function removalsOf(client: Client) {
	const removals = {
		annotations: client.removeAnnotation,
		links: client.removeLink,
		statements: client.removeStatement,
		memberships: client.removeMembership,
		articles: client.removeArticle,
		evidence: client.removeEvidence,
		messages: client.removeMessage,
	} as const;
	const restorations = {
		annotations: client.restoreAnnotation,
		links: client.restoreLink,
		statements: client.restoreStatement,
		memberships: client.restoreMembership,
		articles: client.restoreArticle,
		evidence: client.restoreEvidence,
		messages: client.restoreMessage,
	} as const;
	return {
		/** Of a mark, the revision that was seen goes with it. */
		remove: (
			noun: RemovableNoun,
			id: string,
			opId: string,
			saw: number | null = null,
		): Promise<Result<Receipt>> =>
			noun === "annotations" && saw !== null
				? client.removeAnnotation({ params: { id }, query: { opId, revision: String(saw) } })
				: removals[noun]({ params: { id }, query: { opId } }),
		restore: (noun: RemovableNoun, id: string, opId: string): Promise<Result<Receipt>> =>
			restorations[noun]({ params: { id }, body: { opId } }),
	} as const;
}
