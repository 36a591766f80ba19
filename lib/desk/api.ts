import type { PlaceAnnotation } from "@/lib/domain/annotation";
import type { EditArticle, ImportArticle } from "@/lib/domain/article";
import type { MakeDecision } from "@/lib/domain/decision";
import type { PlaceDossier, PlaceDossierMember } from "@/lib/domain/dossier";
import type { CaptureQuery, PlaceEvidence } from "@/lib/domain/evidence";
import type { PlaceLink } from "@/lib/domain/link";
import { meantMemberHeader } from "@/lib/domain/meant-member";
import type { EditSelf } from "@/lib/domain/member";
import type { Result } from "@/lib/domain/result";
import type { OpenRound, SettleMarks } from "@/lib/domain/round";
import type { PlaceSpeaker } from "@/lib/domain/speaker";
import type { MergeStatement, PlaceMembership, PlaceStatement } from "@/lib/domain/statement";
import type { CreateToken } from "@/lib/domain/token";
import type { CheckStatement, DecideVerdict, PlaceVerdict } from "@/lib/domain/verdict";
import type { Receipt } from "@/lib/domain/write";
import { type Client, type Connection, createClient, everyPage } from "./client";

/** The calls that the screens make of this newsroom’s own API, in the order in which screens know their words. */
export const api = apiOver({ root: "/api/v1" });

/** The same calls for one member alone: where somebody else has signed in meanwhile, they are `signed-out`. */
export function apiOf(memberId: string): typeof api {
	return apiOver({ root: "/api/v1", headers: { [meantMemberHeader]: memberId } });
}

/** The things that can be removed and restored by their id. */
export type RemovableNoun =
	| "annotations"
	| "links"
	| "statements"
	| "memberships"
	| "articles"
	| "evidence";

/** The same calls over any connection. */
export function apiOver(connection: Connection) {
	const client = createClient(connection);
	return { ...writesOf(client), ...removalsOf(client), ...readingsOf(client) } as const;
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
		makeDecision: (id: string, body: MakeDecision) => client.makeDecision({ params: { id }, body }),
		editSelf: (body: EditSelf) => client.editSelf({ body }),
		createToken: (id: string, body: CreateToken) => client.createToken({ params: { id }, body }),
		revokeToken: (id: string, opId: string) =>
			client.revokeToken({ params: { id }, query: { opId } }),
	} as const;
}

function readingsOf(client: Client) {
	return {
		draftImport: (id: string, body: Blob, fileName: string | null, charset?: string) =>
			client.draftImport({
				params: { id },
				query: { fileName: fileName ?? undefined, charset },
				body,
			}),
		readDesk: (id: string) => client.readDesk({ params: { id } }),
		readAnnotation: (id: string) => client.readAnnotation({ params: { id } }),
		readAnnotationHistory: (id: string) => client.readAnnotationHistory({ params: { id } }),
		/** Every passage of a dossier. */
		listPassages: (id: string) =>
			everyPage((cursor) =>
				client.listPassages({
					params: { id },
					query: { limit: "200", ...(cursor === undefined ? {} : { cursor }) },
				}),
			),
		readLinkHistory: (id: string) => client.readLinkHistory({ params: { id } }),
		rankCandidates: (id: string, query: { annotationId: string; q?: string }) =>
			client.rankCandidates({ params: { id }, query }),
		listSamePassages: (versionId: string, start: number, end: number) =>
			client.listSamePassages({
				params: { id: versionId },
				query: { start: String(start), end: String(end) },
			}),
		listEvents: (id: string, cursor: string | null) =>
			client.listEvents({ params: { id }, query: cursor === null ? {} : { cursor } }),
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
	} as const;
	const restorations = {
		annotations: client.restoreAnnotation,
		links: client.restoreLink,
		statements: client.restoreStatement,
		memberships: client.restoreMembership,
		articles: client.restoreArticle,
		evidence: client.restoreEvidence,
	} as const;
	return {
		remove: (noun: RemovableNoun, id: string, opId: string): Promise<Result<Receipt>> =>
			removals[noun]({ params: { id }, query: { opId } }),
		restore: (noun: RemovableNoun, id: string, opId: string): Promise<Result<Receipt>> =>
			restorations[noun]({ params: { id }, body: { opId } }),
	} as const;
}
