import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Transaction } from "@prisma/driver-adapter-utils";

/**
 * The PostgreSQL adapter with the queries of each transaction in a queue. The client asks for sibling
 * relations at the same moment, and one connection answers one query at a time: `pg` deprecates being
 * asked a second thing meanwhile, and refuses it from version 9 on.
 */
export class OneAtATime extends PrismaPg {
	override async connect() {
		const adapter = await super.connect();
		const start = adapter.startTransaction.bind(adapter);
		adapter.startTransaction = async (level) => queued(await start(level));
		return adapter;
	}
}

function queued(transaction: Transaction): Transaction {
	let last: Promise<unknown> = Promise.resolve();
	const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
		const answer = last.then(ask);
		last = answer.catch(() => null);
		return answer;
	};
	const queryRaw = transaction.queryRaw.bind(transaction);
	const executeRaw = transaction.executeRaw.bind(transaction);
	transaction.queryRaw = (query) => inTurn(() => queryRaw(query));
	transaction.executeRaw = (query) => inTurn(() => executeRaw(query));
	return transaction;
}
