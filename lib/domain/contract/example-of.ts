import type { z } from "zod";
import type { ReadOnly, View } from "../view";
import type { OperationName, ParamsOf } from "./addresses";
import type { StreamAnswer } from "./operation";
import type { RowOf } from "./shapes";

/**
 * What an operation takes and answers, by example: the ids of its path, its query where it must have one, its
 * body and its answer where they are JSON. The answer of a stream is one of its events.
 */
export type ExampleOf<Name extends OperationName> = Params<Name> &
	Query<Name> &
	Body<Name> &
	Answer<Name>;

/** An example of each of these operations. */
export type ExamplesOf<Names extends OperationName> = {
	readonly [Name in Names]: ExampleOf<Name>;
};

/** An example, whichever operation it is of. */
export interface Example {
	readonly params?: Readonly<Record<string, string>>;
	readonly query?: Readonly<Record<string, string | undefined>>;
	readonly body?: unknown;
	readonly answer?: unknown;
}

type Params<Name extends OperationName> = [keyof ParamsOf<Name>] extends [never]
	? object
	: { readonly params: ParamsOf<Name> };

type Query<Name extends OperationName> =
	RowOf<Name> extends { readonly query: infer Schema extends z.ZodType }
		? object extends z.input<Schema>
			? { readonly query?: ReadOnly<z.input<Schema>> }
			: { readonly query: ReadOnly<z.input<Schema>> }
		: object;

type Body<Name extends OperationName> =
	RowOf<Name> extends { readonly body: infer Schema extends z.ZodType }
		? { readonly body: ReadOnly<z.input<Schema>> }
		: object;

type Answer<Name extends OperationName> = RowOf<Name>["answer"] extends infer Given
	? Given extends z.ZodType
		? { readonly answer: View<Given> }
		: Given extends StreamAnswer
			? { readonly answer: View<Given["events"]> }
			: object
	: never;
