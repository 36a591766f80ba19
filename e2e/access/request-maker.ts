import { uuidv7 } from "uuidv7";
import type { ApiRequest } from "../fixtures/newsroom-api";
import type { Person } from "./people";
import type { Scene } from "./scene";

/** A request without its operation. */
export type Call = Omit<ApiRequest, "operation">;

/** Makes a request that succeeds for whoever may make it, on a thing of its own where it changes one. */
export type Maker = (scene: Scene, caller: Person) => Call | Promise<Call>;

/** Requests by the rows of the table of access. */
export type Requests = Readonly<Record<string, Maker>>;

/** Asks about the dossier of the scene. */
export const inDossier: Maker = ({ standing }) => ({ params: { id: standing.dossierId } });

/** Asks about nothing that has a name. */
export const ofNobody: Maker = () => ({});

/** Removes a thing. */
export function removing(id: string): Call {
	return { params: { id }, query: { opId: uuidv7() } };
}

/** Brings a thing back, or does with it what needs no more to be said. */
export function restoring(id: string): Call {
	return { params: { id }, body: { opId: uuidv7() } };
}
