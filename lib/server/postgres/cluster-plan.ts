import "server-only";
import type { Account } from "./account";
import type { NativePostgres } from "./native-postgres";
import type { StoredSecrets } from "./stored-secrets";

/** What it takes to make or run a server in a data directory. */
export interface ClusterPlan {
	readonly dataDir: string;
	readonly native: NativePostgres;
	readonly account: Account | null;
	readonly secrets: StoredSecrets;
	/** False only for servers that are thrown away: nothing is forced to the disk. */
	readonly durable: boolean;
	/** Takes lines for the operator. */
	readonly say: (line: string) => void;
}
