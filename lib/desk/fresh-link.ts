import type { LinkContent } from "@/lib/domain/link";

/** What a link says besides its type before anybody has said more. */
export const freshLink = { certainty: "unspecified", note: null } as const satisfies Omit<
	LinkContent,
	"type"
>;
