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
	if (!granted.ok) return granted;
	const [articles, passages, links, statements, speakers] = await Promise.all([
		listMapArticles(database(), granted.value, dossierId),
		listMapPassages(database(), granted.value, dossierId),
		listMapLinks(database(), granted.value, dossierId),
		listMapStatements(database(), granted.value, dossierId),
		listMapSpeakers(database(), granted.value, dossierId),
	]);
	return ok(toMapView({ articles, passages, links, statements, speakers }));
}
