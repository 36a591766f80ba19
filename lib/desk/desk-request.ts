import type { PlaceAnnotation } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import type { PlaceLink } from "@/lib/domain/link";
import { linkEnds } from "@/lib/domain/link-types";
import type { Result } from "@/lib/domain/result";
import type { PlaceSpeaker } from "@/lib/domain/speaker";
import type { PlaceMembership, PlaceStatement } from "@/lib/domain/statement";
import type { Receipt } from "@/lib/domain/write";
import type { api } from "./api";
import { contentOf } from "./apply-operation";
import { findAnnotation } from "./desk-contents";
import type { DeskNoun, DeskOperation } from "./desk-operation";
import { freshLink } from "./fresh-link";

/** A write exactly as it goes to the API, as plain data. */
export type DeskRequest =
	| { readonly call: "placeAnnotation"; readonly id: string; readonly body: PlaceAnnotation }
	| { readonly call: "placeSpeaker"; readonly id: string; readonly body: PlaceSpeaker }
	| { readonly call: "placeLink"; readonly id: string; readonly body: PlaceLink }
	| { readonly call: "placeStatement"; readonly id: string; readonly body: PlaceStatement }
	| { readonly call: "placeMembership"; readonly id: string; readonly body: PlaceMembership }
	| {
			readonly call: "remove" | "restore";
			readonly noun: DeskNoun;
			readonly id: string;
			readonly opId: string;
			/** Of a mark that is removed, the revision the member saw; not said in work kept by an earlier version. */
			readonly saw?: number | null;
	  };

/** The part of the API that the desk writes with and reads itself anew by. */
export type DeskApi = Pick<
	typeof api,
	| "placeAnnotation"
	| "placeSpeaker"
	| "placeLink"
	| "placeStatement"
	| "placeMembership"
	| "remove"
	| "restore"
	| "readDesk"
> & {
	/** The same, for writes that belong together in the history. */
	readonly within?: (changeId: string) => DeskApi;
};

/** Sends a request; repeating it with the same body is harmless. */
export function sendRequest(api: DeskApi, request: DeskRequest): Promise<Result<Receipt>> {
	switch (request.call) {
		case "placeAnnotation":
			return api.placeAnnotation(request.id, request.body);
		case "placeSpeaker":
			return api.placeSpeaker(request.id, request.body);
		case "placeLink":
			return api.placeLink(request.id, request.body);
		case "placeStatement":
			return api.placeStatement(request.id, request.body);
		case "placeMembership":
			return api.placeMembership(request.id, request.body);
		case "remove":
			return api.remove(request.noun, request.id, request.opId, request.saw ?? null);
		case "restore":
			return api.restore(request.noun, request.id, request.opId);
	}
}

/** What every write of the desk carries. */
interface Writing {
	readonly opId: string;
	/** The revision the member saw; null for what is new. */
	readonly saw: number | null;
}

/**
 * The request of an operation over what the server is known to have; null when the thing to change
 * is not there any more.
 */
export function toRequest(
	operation: DeskOperation,
	view: DeskView,
	{ opId, saw }: Writing,
): DeskRequest | null {
	const { id } = operation;
	const dossierId = view.dossier.id;
	const isNew = { opId, revision: null };
	switch (operation.kind) {
		case "place-annotation": {
			const place = operation.elsewhere ?? placeOf(view);
			const body = { ...isNew, ...operation.content, ...place, removeLinks: false };
			return { call: "placeAnnotation", id, body };
		}
		case "edit-annotation":
			return editRequest(operation, view, { opId, saw });
		case "place-speaker": {
			const { name } = operation;
			return {
				call: "placeSpeaker",
				id,
				body: { ...isNew, dossierId, name, aliases: [], outletId: null },
			};
		}
		case "edit-speaker": {
			const before = view.speakers.find((speaker) => speaker.id === id);
			if (before === undefined) return null;
			const { name, aliases, outletId } = { ...before, ...operation.changes };
			return {
				call: "placeSpeaker",
				id,
				body: { opId, revision: saw, dossierId, name, aliases: [...aliases], outletId },
			};
		}
		case "place-link": {
			const { type, from, to } = operation;
			const ends = { fromId: from.annotationId, toId: to.annotationId };
			const content = { type, ...freshLink };
			return { call: "placeLink", id, body: { ...isNew, dossierId, ...content, ...ends } };
		}
		case "edit-link":
			return linkRequest(operation, view, { opId, saw });
		case "place-statement":
			return {
				call: "placeStatement",
				id,
				body: { ...isNew, dossierId, titles: operation.titles },
			};
		case "place-membership": {
			const { statementId, stance, passage } = operation;
			const body = { ...isNew, statementId, annotationId: passage.annotationId, stance };
			return { call: "placeMembership", id, body };
		}
		case "edit-membership":
			return membershipRequest(operation, view, { opId, saw });
		case "remove":
			return { call: "remove", noun: operation.noun, id, opId, saw };
		case "restore":
			return { call: "restore", noun: operation.noun, id, opId };
	}
}

type Kind<K extends DeskOperation["kind"]> = Extract<DeskOperation, { kind: K }>;

function editRequest(
	{ id, changes, removeLinks }: Kind<"edit-annotation">,
	view: DeskView,
	{ opId, saw }: Writing,
): DeskRequest | null {
	const annotation = findAnnotation(view, id);
	if (annotation === null) return null;
	const content = { ...contentOf(annotation), ...changes };
	const body = { opId, revision: saw, ...content, ...placeOf(view), removeLinks };
	return { call: "placeAnnotation", id, body };
}

function linkRequest(
	{ id, changes }: Kind<"edit-link">,
	view: DeskView,
	{ opId, saw }: Writing,
): DeskRequest | null {
	const link = view.links.find((candidate) => candidate.id === id);
	if (link === undefined) return null;
	const { type, certainty, note } = { ...link, ...changes };
	const ends = linkEnds(
		type,
		{ id: link.from.annotationId, tag: link.from.tag },
		{ id: link.to.annotationId, tag: link.to.tag },
	);
	if (!ends.ok) return null;
	const [from, to] = ends.value;
	const body = {
		opId,
		revision: saw,
		dossierId: view.dossier.id,
		...{ type, certainty, note },
		fromId: from.id,
		toId: to.id,
	};
	return { call: "placeLink", id, body };
}

function membershipRequest(
	{ id, stance }: Kind<"edit-membership">,
	view: DeskView,
	{ opId, saw }: Writing,
): DeskRequest | null {
	const membership = view.statements
		.flatMap(({ members }) => members)
		.find((candidate) => candidate.id === id);
	if (membership === undefined) return null;
	const { statementId, passage } = membership;
	const body = { opId, revision: saw, statementId, annotationId: passage.annotationId, stance };
	return { call: "placeMembership", id, body };
}

function placeOf(view: DeskView) {
	return { articleId: view.article.id, versionId: view.version.id };
}
