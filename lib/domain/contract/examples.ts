import type { OperationName } from "./addresses";

/** What an operation takes and answers, by example. */
export interface Example {
	readonly body?: unknown;
	readonly answer?: unknown;
}

/** An example of each operation that has a body or a JSON answer; a test reads each by its schema. */
export const examples: Readonly<Partial<Record<OperationName, Example>>> = {};
