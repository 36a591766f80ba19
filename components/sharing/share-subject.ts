import type { SharedKind } from "@/lib/domain/sharing";

/** What is shared. */
export interface ShareSubject {
	readonly kind: SharedKind;
	readonly id: string;
	readonly dossierId: string;
	/** What it is called, for the title of a frame. */
	readonly title: string;
}
