import { uuidv7 } from "uuidv7";
import { captureEvidence } from "@/lib/server/evidence/capture-evidence";
import { placeEvidence } from "@/lib/server/evidence/place-evidence";
import { checkStatement } from "@/lib/server/statements/check-statement";
import { decideVerdict } from "@/lib/server/statements/decide-verdict";
import { placeVerdict } from "@/lib/server/statements/place-verdict";
import type { DemoFinding } from "./finding-shape";
import { findings } from "./findings";
import type { Planting } from "./planting";

/** Has the statements of the story checked: evidence, verdicts that wait, are confirmed, sent back and corrected. */
export async function plantFindings(planting: Planting): Promise<void> {
	const rows: Readonly<Record<string, DemoFinding>> = findings;
	for (const [key, finding] of Object.entries(rows)) {
		const statementId = planting.find(planting.statements, key);
		const about = { key, statementId };
		for (const evidence of finding.evidence) await plantEvidence(planting, about, evidence);
		if (finding.takenUpBy !== undefined) {
			const actor = planting.actor(finding.takenUpBy);
			const step = { opId: uuidv7(), step: "take_up" } as const;
			await planting.write(key, checkStatement(actor, statementId, step));
		}
		for (const [n, verdict] of finding.verdicts.entries())
			await plantVerdict(planting, about, verdict, n);
	}
}

interface About {
	readonly key: string;
	readonly statementId: string;
}

async function plantVerdict(
	planting: Planting,
	{ key, statementId }: About,
	{ by, grade, method, decided }: DemoFinding["verdicts"][number],
	n: number,
): Promise<void> {
	const revision = n === 0 ? null : n;
	const body = { opId: uuidv7(), revision, grade, method };
	await planting.write(key, placeVerdict(planting.actor(by), statementId, body));
	if (decided === undefined) return;
	const words = decided.words ?? "";
	const outcome = words === "" ? "approved" : "changes_requested";
	const decision = { opId: uuidv7(), revision: n + 1, outcome, words } as const;
	await planting.write(key, decideVerdict(planting.actor(decided.by), statementId, decision));
}

async function plantEvidence(
	planting: Planting,
	{ key, statementId }: About,
	evidence: DemoFinding["evidence"][number],
): Promise<void> {
	const { by, copy, kind, bearing, title, locator } = evidence;
	const [id, actor] = [uuidv7(), planting.actor(by)];
	const { words = "", confidential = false } = evidence;
	const said = { kind, bearing, title, locator, words, confidential };
	const body = { opId: uuidv7(), revision: null, statementId, ...said };
	await planting.write(key, placeEvidence(actor, id, body));
	if (copy === undefined) return;
	const bytes = new TextEncoder().encode(copy.text);
	const about = { opId: uuidv7(), revision: 1, fileName: copy.fileName };
	await planting.write(key, captureEvidence(actor, id, about, bytes));
}
