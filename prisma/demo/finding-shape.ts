import type { Bearing, EvidenceKind } from "@/lib/domain/evidence-kinds";

interface DemoVerdict {
	readonly by: string;
	readonly grade: string;
	readonly method: string;
	/** Who confirmed it, or with words sent it back; it waits without. */
	readonly decided?: { readonly by: string; readonly words?: string };
}

interface DemoEvidence {
	readonly by: string;
	readonly kind: EvidenceKind;
	readonly bearing: Bearing;
	readonly title: string;
	readonly locator: string;
	readonly words?: string;
	readonly confidential?: true;
	/** A copy that is kept of it. */
	readonly copy?: { readonly fileName: string; readonly text: string };
}

/** What was found on a statement of the story: its verdicts in their order, and its evidence. */
export interface DemoFinding {
	readonly verdicts: readonly DemoVerdict[];
	/** Who took it up, where it is being checked without a verdict. */
	readonly takenUpBy?: string;
	readonly evidence: readonly DemoEvidence[];
}
