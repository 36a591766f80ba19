/**
 * What a token can be allowed to do. Each scope allows the permissions that name it in the table of
 * permissions, and nothing else; none includes another.
 */
export const tokenScopeNames = ["read", "annotate", "review", "admin"] as const;
export type TokenScope = (typeof tokenScopeNames)[number];
