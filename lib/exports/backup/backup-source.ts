import type { BackupRow } from "@/lib/domain/backup/backup-fields";
import type { BackupRecordName } from "@/lib/domain/backup/backup-records";
import type { Grade } from "@/lib/domain/verdict-scale";
import type { FindWords } from "@/lib/exports/backup/faces";

/** A scale of verdicts as it was set. */
export interface KeptScale {
	readonly id: string;
	readonly revision: number;
	readonly grades: readonly Grade[];
}

/** What a backup is written of: all of it as it is at one moment. */
export interface BackupSource {
	readonly dossier: { readonly id: string; readonly title: string };
	/** The number of the last event of the dossier that is in it. */
	readonly lastEvent: number;
	/** The rows of a record in their order, so many at a time; the id of the dossier left out, outlets by folded names. */
	readonly pages: (name: BackupRecordName, perFile: number) => AsyncIterable<readonly BackupRow[]>;
	/** Where the words of these passages are. */
	readonly findWords: (annotationIds: readonly string[]) => Promise<FindWords>;
	/** The hashes of all bytes that the rows name, in their order. */
	readonly hashes: () => Promise<readonly string[]>;
	readonly bytes: (sha256: string) => Promise<Uint8Array>;
	/** What is known of members that rows name; those that nothing is known of are left out. */
	readonly people: (ids: readonly string[]) => Promise<readonly { id: string; name: string }[]>;
	/** All outlets that rows name, by folded name. */
	readonly outlets: (
		folded: readonly string[],
	) => Promise<readonly { folded: string; name: string }[]>;
	/** The scales that hold or that verdicts of the dossier were found on, in their order. */
	readonly scales: () => Promise<readonly KeptScale[]>;
}
