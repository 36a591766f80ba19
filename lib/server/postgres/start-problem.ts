import "server-only";

/**
 * A reason why the program cannot start or go on that its operator can do something about.
 * `message` is whole sentences for the console: what is wrong, where, and the way out.
 */
export class StartProblem extends Error {
	override readonly name = "StartProblem";
}

/** The system's code of an error ("ENOENT", "EADDRINUSE"), or an SQLSTATE; null when it has none. */
export function errorCode(error: unknown): string | null {
	if (!(error instanceof Error) || !("code" in error)) return null;
	return typeof error.code === "string" ? error.code : null;
}
