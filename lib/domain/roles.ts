/** The roles of a member, weakest first; each can do what those before it can. */
export const roles = ["checker", "reviewer", "admin"] as const;
export type Role = (typeof roles)[number];

/** Whether a member with this role has at least the rights of the other. */
export function hasRole(role: Role, least: Role): boolean {
	return roles.indexOf(role) >= roles.indexOf(least);
}
