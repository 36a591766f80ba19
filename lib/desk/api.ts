import type { PlaceAnnotation } from "@/lib/domain/annotation";
import type { EditArticle, ImportArticle } from "@/lib/domain/article";
import type { MakeDecision } from "@/lib/domain/decision";
import type { DeskView, EventPage, ImportDraft } from "@/lib/domain/desk";
import type { PlaceDossier, PlaceDossierMember } from "@/lib/domain/dossier";
import { failureCodes } from "@/lib/domain/failure-codes";
import type { PassageView, PlaceLink } from "@/lib/domain/link";
import type { EditSelf } from "@/lib/domain/member";
import { type Failure, fail, ok, type Result } from "@/lib/domain/result";
import type { PlaceSpeaker } from "@/lib/domain/speaker";
import type { PlaceMembership, PlaceStatement } from "@/lib/domain/statement";
import type { Receipt } from "@/lib/domain/write";

const root = "/api/v1";

/** The things that can be removed and restored by their id. */
export type RemovableNoun = "annotations" | "links" | "statements" | "memberships" | "articles";

/**
 * The public API as typed calls. Each answers a Result: the failure a problem document names, or
 * `busy` when the server cannot be reached, so that a caller can try again with the same `opId`.
 */
export const api = {
	placeDossier: (id: string, body: PlaceDossier) => put(`/dossiers/${id}`, body),
	placeDossierMember: (dossierId: string, memberId: string, body: PlaceDossierMember) =>
		put(`/dossiers/${dossierId}/members/${memberId}`, body),
	removeDossierMember: (dossierId: string, memberId: string, opId: string) =>
		call<Receipt>("DELETE", `/dossiers/${dossierId}/members/${memberId}?opId=${opId}`),
	draftImport: (dossierId: string, bytes: Blob, fileName: string | null, charset?: string) =>
		sendBytes<ImportDraft>(`/dossiers/${dossierId}/drafts`, bytes, { fileName, charset }),
	importArticle: (id: string, body: ImportArticle) => put(`/articles/${id}`, body),
	editArticle: (id: string, body: EditArticle) => put(`/articles/${id}`, body),
	readDesk: (articleId: string) => call<DeskView>("GET", `/articles/${articleId}/desk`),
	/** Every passage of a dossier, the articles oldest first, in text order. */
	listPassages: (dossierId: string) =>
		call<readonly PassageView[]>("GET", `/dossiers/${dossierId}/passages`),
	placeSpeaker: (id: string, body: PlaceSpeaker) => put(`/speakers/${id}`, body),
	placeAnnotation: (id: string, body: PlaceAnnotation) => put(`/annotations/${id}`, body),
	placeLink: (id: string, body: PlaceLink) => put(`/links/${id}`, body),
	placeStatement: (id: string, body: PlaceStatement) => put(`/statements/${id}`, body),
	placeMembership: (id: string, body: PlaceMembership) => put(`/memberships/${id}`, body),
	makeDecision: (id: string, body: MakeDecision) => put(`/decisions/${id}`, body),
	remove: (noun: RemovableNoun, id: string, opId: string) =>
		call<Receipt>("DELETE", `/${noun}/${id}?opId=${opId}`),
	restore: (noun: RemovableNoun, id: string, opId: string) =>
		call<Receipt>("POST", `/${noun}/${id}/restore`, { opId }),
	editSelf: (body: EditSelf) => put("/self", body),
	listEvents: (dossierId: string, cursor: string | null) =>
		call<EventPage>("GET", `/dossiers/${dossierId}/events${cursor ? `?cursor=${cursor}` : ""}`),
} as const;

function put(path: string, body: object): Promise<Result<Receipt>> {
	return call<Receipt>("PUT", path, body);
}

async function call<T>(method: string, path: string, body?: object): Promise<Result<T>> {
	const init: RequestInit = { method, credentials: "same-origin" };
	if (body !== undefined) {
		init.body = JSON.stringify(body);
		init.headers = { "content-type": "application/json" };
	}
	return read<T>(path, init);
}

function sendBytes<T>(
	path: string,
	bytes: Blob,
	options: { fileName: string | null; charset: string | undefined },
): Promise<Result<T>> {
	const query = new URLSearchParams();
	if (options.fileName !== null) query.set("fileName", options.fileName);
	if (options.charset !== undefined) query.set("charset", options.charset);
	const headers = { "content-type": "application/octet-stream" };
	return read<T>(`${path}?${query}`, { method: "POST", body: bytes, headers });
}

async function read<T>(path: string, init: RequestInit): Promise<Result<T>> {
	try {
		const response = await fetch(`${root}${path}`, init);
		const answer: unknown = await response.json();
		return response.ok ? ok(trusted<T>(answer)) : { ok: false, failure: toFailure(answer) };
	} catch {
		return fail("busy");
	}
}

/** The failure that a problem document names: `busy` for what is none, `internal` for a code nobody knows. */
export function toFailure(answer: unknown): Failure {
	if (typeof answer !== "object" || answer === null || !("code" in answer)) return { code: "busy" };
	const code = failureCodes.find((known) => known === answer.code);
	return code === undefined ? { code: "internal" } : { ...trusted<Failure>(answer), code };
}

/** The server's answer is typed by the contract that both sides are compiled against. */
function trusted<T>(answer: unknown): T {
	// biome-ignore lint/nursery/noUnsafeTypeAssertion: the one place where the wire becomes a type
	return answer as T;
}
