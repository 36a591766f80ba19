import "server-only";
import type { OpenBackup } from "@/lib/imports/backup/open-backup";
import type { Tx } from "@/lib/server/store/client";
import type { Restorer } from "@/lib/server/store/restored-rows";

/** What restoring works with. */
export interface Restoring {
	readonly tx: Tx;
	readonly proof: Restorer;
	readonly backup: OpenBackup;
	/** Tells how far it is: files of rows and of bytes that are done. */
	readonly tell: (done: number) => void;
}
