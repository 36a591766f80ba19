import { hasRole, type Role } from "./roles";
import type { TokenScope } from "./token-scopes";

/** What is known about a request when a permission is asked for. */
export interface PolicyFacts {
	/** The member's role, or null when nobody is signed in or the member is disabled. */
	readonly role: Role | null;
	/** Whether the member is in the dossier the thing belongs to. */
	readonly inDossier: boolean;
	/** Whether the member leads that dossier. */
	readonly leadsDossier: boolean;
	/** Whether the member made the thing. */
	readonly isAuthor: boolean;
	/** Whether the member made a revision of the thing since its last approval. */
	readonly editedSinceApproval: boolean;
	/** Whether the thing is in the shared layer or in the member's own. */
	readonly inVisibleLayer: boolean;
	/** Whether the member marks in a round of the dossier that is not revealed. */
	readonly marksBlind: boolean;
	/** What the token allows that the member asks with, or null for a member who is signed in. */
	readonly tokenScopes: readonly TokenScope[] | null;
}

/** The named rules that clauses are made of. */
export const rules = {
	"is a member": (facts) => facts.role !== null,
	"is a reviewer": (facts) => facts.role !== null && hasRole(facts.role, "reviewer"),
	"is an administrator": (facts) => facts.role === "admin",
	"is in the dossier": (facts) => facts.role !== null && facts.inDossier,
	"leads the dossier": (facts) => facts.role !== null && facts.inDossier && facts.leadsDossier,
	"made it": (facts) => facts.isAuthor,
	"sees it in its layer": (facts) => facts.role !== null && facts.inDossier && facts.inVisibleLayer,
	"does not mark blind": (facts) => !facts.marksBlind,
	"did not edit it since its approval": (facts) => !facts.editedSinceApproval,
} as const satisfies Record<string, (facts: PolicyFacts) => boolean>;

export type Rule = keyof typeof rules;

/**
 * Who may do what: a permission is given when every rule of one of its clauses holds, else it is
 * refused. `sees` is the rule without which the thing must look as if it were not there. `scope` is
 * what a token needs for it besides; null for what takes a sign-in.
 */
export interface PolicyRow {
	readonly sees: Rule;
	readonly clauses: readonly (readonly Rule[])[];
	readonly scope: TokenScope | null;
}

const readers = {
	sees: "is in the dossier",
	clauses: [["is in the dossier"]],
	scope: "read",
} as const;
const inDossier = {
	sees: "is in the dossier",
	clauses: [["is in the dossier"]],
	scope: "annotate",
} as const;
const inLayer = {
	scope: "annotate",
	sees: "sees it in its layer",
	clauses: [["sees it in its layer"]],
} as const;
const notBlind = {
	scope: "annotate",
	sees: "is in the dossier",
	clauses: [["is in the dossier", "does not mark blind"]],
} as const;
const byAuthorOrLead = {
	scope: "annotate",
	sees: "sees it in its layer",
	clauses: [
		["sees it in its layer", "made it"],
		["sees it in its layer", "leads the dossier"],
	],
} as const;
const byAuthor = {
	scope: "annotate",
	sees: "is in the dossier",
	clauses: [["is in the dossier", "made it"]],
} as const;
const byLead = {
	sees: "is in the dossier",
	clauses: [["leads the dossier"]],
	scope: "admin",
} as const;
const byReviewer = {
	scope: "review",
	sees: "sees it in its layer",
	clauses: [["sees it in its layer", "is a reviewer", "did not edit it since its approval"]],
} as const;

/** Of a decision, which its decider made. */
const byDecider = {
	scope: "review",
	sees: "sees it in its layer",
	clauses: [["sees it in its layer", "is a reviewer", "made it"]],
} as const;

const everyMember = { sees: "is a member", clauses: [["is a member"]] } as const;

export const policy = {
	"dossier.list": { ...everyMember, scope: "read" },
	"dossier.create": { sees: "is a member", clauses: [["is a reviewer"]], scope: "admin" },
	"dossier.enter": {
		sees: "is an administrator",
		clauses: [["is an administrator"]],
		scope: "admin",
	},
	"dossier.edit": byLead,
	"dossier.back_up": byLead,
	"dossier.restore": {
		sees: "is a member",
		clauses: [["is an administrator"]],
		scope: "admin",
	},
	"dossier.member.add": byLead,
	"dossier.member.remove": byLead,
	"article.import": inDossier,
	"article.edit": inDossier,
	"article.remove": byLead,
	"article.restore": byLead,
	"article.archive": byLead,
	"article.move": byLead,
	"speaker.create": notBlind,
	"speaker.edit": notBlind,
	"annotation.place": inLayer,
	"annotation.edit": inLayer,
	"annotation.remove": byAuthorOrLead,
	"annotation.restore": byAuthorOrLead,
	"link.place": inLayer,
	"link.edit": inLayer,
	"link.remove": byAuthorOrLead,
	"link.restore": byAuthorOrLead,
	"statement.create": notBlind,
	"statement.edit": notBlind,
	"statement.remove": byAuthorOrLead,
	"statement.restore": byAuthorOrLead,
	"statement.check": inDossier,
	"statement.merge": inDossier,
	"statement.split": inDossier,
	"verdict.propose": inDossier,
	"verdict.decide": byReviewer,
	"evidence.add": inDossier,
	"evidence.edit": inDossier,
	"evidence.remove": byAuthorOrLead,
	"evidence.restore": byAuthorOrLead,
	"membership.place": inLayer,
	"membership.edit": inLayer,
	"membership.remove": byAuthorOrLead,
	"membership.restore": byAuthorOrLead,
	"decision.make": byReviewer,
	"round.open": byLead,
	"round.reveal": byLead,
	"round.finish": inDossier,
	"settlement.withdraw": byAuthorOrLead,
	"thread.open": inDossier,
	"thread.set": inDossier,
	"message.write": inDossier,
	"message.edit": byAuthor,
	"message.remove": byAuthorOrLead,
	"message.restore": byAuthorOrLead,
	"decision.withdraw": byDecider,
	"verdict.withdraw": byDecider,
	"correction.settle": {
		scope: "annotate",
		sees: "sees it in its layer",
		clauses: [["sees it in its layer", "did not edit it since its approval"]],
	},
	"share.list": readers,
	"share.edit": {
		sees: "is in the dossier",
		clauses: [["is in the dossier", "is a reviewer"]],
		scope: "admin",
	},
	"article.export": readers,
	"dossier.export": readers,
	"article.read": readers,
	"dossier.read": readers,
	"event.list": readers,
	"presence.tell": { ...readers, scope: null },
	"review.list": readers,
	"scale.read": { ...everyMember, scope: "read" },
	"scale.edit": { sees: "is a member", clauses: [["is an administrator"]], scope: "admin" },
	"sharing.read": { ...everyMember, scope: "read" },
	"sharing.edit": { sees: "is a member", clauses: [["is an administrator"]], scope: "admin" },
	"webhook.edit": { sees: "is a member", clauses: [["is an administrator"]], scope: "admin" },
	"outlet.list": { ...everyMember, scope: "read" },
	search: { ...everyMember, scope: "read" },
	"inbox.read": { ...everyMember, scope: "read" },
	"inbox.mark": { ...everyMember, scope: null },
	"self.read": { ...everyMember, scope: "read" },
	"self.edit": { ...everyMember, scope: null },
	"token.list": { ...everyMember, scope: "read" },
	"token.create": { ...everyMember, scope: null },
	"token.revoke": { ...everyMember, scope: "admin" },
} as const satisfies Record<string, PolicyRow>;

export type Permission = keyof typeof policy;

/**
 * `granted`, or why not: `unseen` must look as if the thing were not there; `out of scope` is what the
 * member may do and the token may not.
 */
export type Verdict = "granted" | "refused" | "out of scope" | "unseen";

/** What the table answers for these facts; refuses whatever no clause allows. */
export function judge(permission: Permission, facts: PolicyFacts): Verdict {
	const row: PolicyRow = policy[permission];
	if (!rules[row.sees](facts)) return "unseen";
	const may = row.clauses.some((clause) => clause.every((rule) => rules[rule](facts)));
	if (!may) return "refused";
	return isInScope(row, facts.tokenScopes) ? "granted" : "out of scope";
}

/** Whether only the member’s own edits stand in the way. */
export function isEditOnly(permission: Permission, facts: PolicyFacts): boolean {
	return facts.editedSinceApproval && mayWith(permission, { ...facts, editedSinceApproval: false });
}

/** Whether only a round that the member marks in stands in the way. */
export function isRoundOnly(permission: Permission, facts: PolicyFacts): boolean {
	return facts.marksBlind && mayWith(permission, { ...facts, marksBlind: false });
}

/** Whether the member may, whatever their token allows. */
function mayWith(permission: Permission, facts: PolicyFacts): boolean {
	const verdict = judge(permission, facts);
	return verdict === "granted" || verdict === "out of scope";
}

function isInScope({ scope }: PolicyRow, scopes: readonly TokenScope[] | null): boolean {
	return scopes === null || (scope !== null && scopes.includes(scope));
}
