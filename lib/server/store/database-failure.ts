import "server-only";
import type { FailureCode } from "@/lib/domain/failure-codes";
import type { Failure } from "@/lib/domain/result";
import { Prisma } from "./generated/client";

const byPrismaCode: Readonly<Record<string, FailureCode>> = {
	P2002: "conflict",
	P2003: "not-found",
	P2025: "not-found",
	P2024: "busy",
	P2028: "busy",
	P2034: "busy",
	P1001: "busy",
	P1002: "busy",
	P1008: "busy",
	P1017: "busy",
};

/**
 * SQLSTATEs raised by this project's own triggers, that of a number too large for its column, and those of a database
 * that is out of breath.
 */
const byState: Readonly<Record<string, FailureCode>> = {
	RC403: "four-eyes",
	RC409: "stale",
	RC423: "thread-open",
	"22003": "invalid",
	"23505": "conflict",
	"40001": "busy",
	"40P01": "busy",
	"53100": "busy",
	"53300": "busy",
	"57014": "busy",
	"57P01": "busy",
};

/** What the adapter calls a database that cannot be spoken to; queries in SQL have no code for it. */
const byKind: Readonly<Record<string, FailureCode>> = {
	DatabaseNotReachable: "busy",
	ConnectionClosed: "busy",
	SocketTimeout: "busy",
	TooManyConnections: "busy",
};

/** Checks that say more than that a value is wrong, by the name of their constraint. */
const byConstraint: Readonly<Record<string, FailureCode>> = { Decision_four_eyes: "four-eyes" };

/** The failure that a database error stands for, by its code; null for a bug. */
export function toDatabaseFailure(error: unknown): Failure | null {
	const text = describe(error);
	const state = stateOf(text);
	const constraint = Object.keys(byConstraint).find((name) => text.includes(name)) ?? "";
	const [, kind = ""] = /"kind":"(\w+)"/.exec(text) ?? [];
	const known = byState[state] ?? byConstraint[constraint] ?? byKind[kind];
	if (known !== undefined) return { code: known };
	if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
	const code = byPrismaCode[error.code];
	return code === undefined ? null : { code };
}

/**
 * Whether the database refused values as such: they are none of their types (SQLSTATE class 22), or against a
 * constraint (class 23) other than that something is there once.
 */
export function isRefusedValue(error: unknown): boolean {
	const state = stateOf(describe(error));
	return /^2[23]/.test(state) && state !== "23505";
}

function stateOf(text: string): string {
	return /(?:originalCode|code)["'`:\s]+`?"?([0-9A-Z]{5})\b/.exec(text)?.[1] ?? "";
}

/** Everything that a database error says, wherever the layers between have put it. */
function describe(error: unknown): string {
	if (!(error instanceof Error)) return "";
	const meta = error instanceof Prisma.PrismaClientKnownRequestError ? error.meta : undefined;
	const cause = error.cause === undefined ? "" : JSON.stringify(error.cause);
	return `${JSON.stringify(meta ?? {})} ${cause} ${error.message}`;
}
