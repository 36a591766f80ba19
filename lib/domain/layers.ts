/** The layer that everybody in a dossier sees; every other is one member's in a blind round. */
export const sharedLayer = "shared";

/** The layers whose marks, links and memberships a member is shown: the shared one and their own. */
export function layersSeenBy({ memberId }: { readonly memberId: string }): string[] {
	return [sharedLayer, memberId];
}

/** Whether a member is shown what is in a layer. */
export function seesLayer(member: { readonly memberId: string }, layer: string): boolean {
	return layersSeenBy(member).includes(layer);
}

/** Something in a layer. */
export interface Layered {
	readonly id: string;
	readonly layer: string;
}

/** The ids that everybody in the dossier may be told of: those in the shared layer. */
export function sharedIds(things: readonly Layered[]): string[] {
	return things.filter(({ layer }) => layer === sharedLayer).map(({ id }) => id);
}

/**
 * Where what a member marked in a round lies once the round is revealed: in no layer that any list shows, its own member's
 * neither. The comparison of the round alone reads it.
 */
export function revealedLayer(roundId: string, memberId: string): string {
	return `${roundId}:${memberId}`;
}
