import { z } from "zod";
import { type Client, type Connection, createClient } from "@/lib/desk/client";
import type { OperationName } from "@/lib/domain/contract/addresses";
import { operationOf } from "@/lib/domain/contract/operations";
import type { Failure, Result } from "@/lib/domain/result";
import { platformFacts } from "@/lib/server/config";
import { StartProblem } from "@/lib/server/postgres/start-problem";
import { describeProblems } from "@/lib/server/read-config";
import { readConnection } from "@/lib/server/read-connection";
import type { Terminal } from "../terminal";
import { describeFailure } from "./describe-failure";
import { createWire } from "./wire";

/** A newsroom that is reached over its API, as the member whose token it is. */
export interface RemoteNewsroom {
	/** An origin without a path. */
	readonly address: string;
	readonly connection: Connection;
	readonly client: Client;
	/** Whether anything there has answered, so that asking again makes sense. */
	readonly isThere: () => boolean;
	/** What went wrong, and what can be done about it. */
	readonly explain: (name: OperationName, failure: Failure) => string;
}

/** The newsroom that the environment names. What is missing there is thrown as `StartProblem`. */
export function connect(terminal: Terminal): RemoteNewsroom {
	const reading = readConnection(terminal.environment, platformFacts());
	if (!reading.ok) throw new StartProblem(describeProblems(reading.problems));
	for (const warning of reading.warnings) terminal.tell(`Warning: ${warning}`);
	const { address, token } = reading.settings;
	const wire = createWire();
	const connection: Connection = {
		root: `${address}/api/v1`,
		headers: { authorization: `Bearer ${token}` },
		fetch: wire.fetch,
		check: (name, answer) => checkAnswer(address, name, answer),
	};
	return {
		address,
		connection,
		client: createClient(connection),
		isThere: wire.isThere,
		explain: (name, failure) =>
			describeFailure(name, failure, { address, trouble: wire.trouble() }),
	};
}

/** The value of an answer; a failure is thrown as `StartProblem`. */
export function take<T>(
	newsroom: Pick<RemoteNewsroom, "explain">,
	name: OperationName,
	result: Result<T>,
): T {
	if (result.ok) return result.value;
	throw new StartProblem(newsroom.explain(name, result.failure));
}

function checkAnswer(address: string, name: OperationName, answer: unknown): void {
	const schema = operationOf(name).answer;
	if (!(schema instanceof z.ZodType)) return;
	const parsed = schema.safeParse(answer);
	if (parsed.success) return;
	const [issue] = parsed.error.issues;
	throw new StartProblem(
		`The newsroom at ${address} answers ${name} in another way than this version of the command line knows (${issue?.path.join(".")}: ${issue?.message}). Use the command line of the version that runs there.`,
	);
}
