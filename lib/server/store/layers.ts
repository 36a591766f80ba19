import "server-only";
import { layersSeenBy, sharedLayer } from "@/lib/domain/layers";
import type { Permission } from "@/lib/domain/policy";
import type { Granted, Scope } from "@/lib/domain/proof";

type Reader = Scope | Granted<Permission, unknown>;

/**
 * The layers that whoever reads is shown: the one place that says so. Every query of the store that reads marks, links or
 * memberships asks it, or is named with its reason in the test beside this file.
 */
export function visibleLayers(proof: Reader) {
	return { in: layersSeenBy(proof) };
}

/** The same as a list, for conditions written in SQL. */
export function layerNames(proof: Reader): string[] {
	return layersSeenBy(proof);
}

/** The condition for what everybody in a dossier sees. */
export const inSharedLayer = { in: [sharedLayer] };
