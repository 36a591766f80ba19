import "server-only";
import { config } from "@/lib/server/config";
import { type Prisma, PrismaClient } from "./generated/client";
import { createStatementNames } from "./name-statements";
import { OneAtATime } from "./one-at-a-time";

/** The whole database, outside any transaction. */
export type Store = PrismaClient;

/** What store functions work on: the database, or a transaction of it. */
export type Db = PrismaClient | Prisma.TransactionClient;

/** A transaction. */
export type Tx = Prisma.TransactionClient;

/** Opens a database by its address; connections are made when they are needed, ten at most. */
export function createStore(url: string): Store {
	const nameOf = createStatementNames();
	const adapter = new OneAtATime(
		{
			connectionString: url,
			max: 10,
			statement_timeout: 15_000,
			connectionTimeoutMillis: 10_000,
		},
		{ statementNameGenerator: ({ sql }) => nameOf(sql) },
	);
	return new PrismaClient({ adapter });
}

const kept: { store: Store | null; url: string } = { store: null, url: "" };

/** The database of this process, opened at the first call. */
export function database(): Store {
	const { databaseUrl } = config();
	if (kept.store === null || kept.url !== databaseUrl) {
		kept.store = createStore(databaseUrl);
		kept.url = databaseUrl;
	}
	return kept.store;
}

/** Closes the connections of this process, for commands and tests that end. */
export async function closeDatabase(): Promise<void> {
	await kept.store?.$disconnect();
	kept.store = null;
}
