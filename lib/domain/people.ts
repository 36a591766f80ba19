import type { Outcome, Reason } from "./review";
import type { Role } from "./roles";

/** A member as others see them: no address, no secrets. */
export interface PersonView {
	readonly id: string;
	readonly name: string;
}

/** A member of a dossier. */
export interface DossierMemberView extends PersonView {
	readonly role: Role;
	readonly lead: boolean;
	readonly disabled: boolean;
}

/** A decision as the screens see it. */
export interface DecisionView {
	readonly id: string;
	readonly outcome: Outcome;
	readonly reason: Reason | null;
	readonly words: string;
	readonly revision: number;
	readonly decider: PersonView;
	readonly at: string;
}
