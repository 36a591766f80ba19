/** What a piece of evidence is. */
export const evidenceKinds = ["address", "file", "person", "document"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** How it bears on its statement. */
export const bearings = ["supports", "refutes", "context"] as const;
export type Bearing = (typeof bearings)[number];
