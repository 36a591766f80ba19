import "server-only";
import type { MapView } from "@/lib/domain/map";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import {
	listMapArticles,
	listMapLinks,
	listMapPassages,
	listMapSpeakers,
	listMapStatements,
} from "@/lib/server/store/map";
import { toMapView } from "./to-map-view";

/** The passages of a dossier and what ties them together, in as many queries whatever its size. */
export async function readMap(actor: Actor, dossierId: string): Promise<Result<MapView>> {
	const granted = await openDossier(actor, "dossier.read", dossierId);
	return granted.ok ? ok(await readGrantedMap(granted.value, dossierId)) : granted;
}

/** The same for whoever has opened the dossier. */
export async function readGrantedMap(
	granted: Parameters<typeof listMapArticles>[1] & Parameters<typeof listMapPassages>[1],
	dossierId: string,
): Promise<MapView> {
	const [articles, passages, links, statements, speakers] = await Promise.all([
		listMapArticles(database(), granted, dossierId),
		listMapPassages(database(), granted, dossierId),
		listMapLinks(database(), granted, dossierId),
		listMapStatements(database(), granted, dossierId),
		listMapSpeakers(database(), granted, dossierId),
	]);
	return toMapView({ articles, passages, links, statements, speakers });
}
