import type { BackupRow } from "@/lib/domain/backup/backup-fields";
import {
	type BackupRecord,
	type BackupRecordName,
	backupRecords,
} from "@/lib/domain/backup/backup-records";

/** Gathers what rows name of their newsroom. */
export function openNames() {
	const people = new Set<string>();
	const outlets = new Set<string>();
	return {
		add: (name: BackupRecordName, row: BackupRow): void => {
			const { columns }: BackupRecord = backupRecords[name];
			for (const [column, { kind }] of Object.entries(columns)) {
				for (const word of wordsOf(row[column])) {
					if (kind === "person" || kind === "persons") people.add(word);
					if (kind === "outlet") outlets.add(word);
				}
			}
		},
		/** What was named so far, each once, in order. */
		found: () => ({ people: [...people].sort(), outlets: [...outlets].sort() }),
	};
}

function wordsOf(value: BackupRow[string] | undefined): string[] {
	return [value].flat().filter((word) => typeof word === "string");
}
