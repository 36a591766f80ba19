import "server-only";
import { canonicalJson } from "@/lib/domain/event-chain";
import { scaleEnds } from "@/lib/domain/verdict-grades";
import { BackupError } from "@/lib/imports/backup/open-backup";
import { listScales } from "@/lib/server/store/backup-rows";
import { saveRestoredScale } from "@/lib/server/store/restored-rows";
import { toGrade } from "@/lib/server/verdict-scale/to-grade";
import type { Restoring } from "./restoring";

/**
 * Has the scales on which verdicts of the backup were found. A newsroom that never set its own takes those of the
 * backup; one that did keeps its own, and takes no verdicts that were found on others.
 */
export async function restoreScales(restoring: Restoring): Promise<void> {
	const { tx, proof, backup } = restoring;
	const used = await usedScales(restoring);
	if (used.size === 0) return;
	const here = new Map((await listScales(tx, proof)).map((scale) => [scale.revision, scale]));
	const brought = (await backup.scales()).toSorted((a, b) => a.revision - b.revision);
	const isOwn = here.size > 1;
	for (const scale of brought) {
		const same = here.get(scale.revision);
		if (same !== undefined) {
			const isSame =
				same.id === scale.id && textOf(same.grades.map(toGrade)) === textOf(scale.grades);
			if (!isSame && used.has(scale.revision)) throw new BackupError("other-scale");
		} else if (isOwn) {
			if (used.has(scale.revision)) throw new BackupError("other-scale");
		} else {
			const { id, revision, grades } = scale;
			await saveRestoredScale(tx, proof, { id, revision, ...scaleEnds(grades) }, grades);
		}
	}
}

async function usedScales({ backup }: Restoring): Promise<ReadonlySet<number>> {
	const used = new Set<number>();
	for await (const rows of backup.pages("verdict"))
		for (const { scale } of rows) used.add(Number(scale));
	return used;
}

function textOf(grades: readonly { readonly name: string }[]): string {
	return canonicalJson(grades.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
}
