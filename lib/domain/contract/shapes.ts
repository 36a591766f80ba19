import type { z } from "zod";
import type { KeptBytes } from "../spool";
import type { View } from "../view";
import type { OperationName } from "./addresses";
import type { BytesBody } from "./operation";
import type { Operations } from "./operations";

/** The row of an operation in the table. */
export type RowOf<Name extends OperationName> = Operations[Name];

/** The query of an operation as its use case is given it; nothing where it has none. */
export type QueryOf<Name extends OperationName> =
	RowOf<Name> extends { readonly query: infer Query extends z.ZodType }
		? z.output<Query>
		: Record<string, never>;

/** The body of an operation as its use case is given it. */
export type BodyOf<Name extends OperationName> =
	RowOf<Name> extends { readonly body: infer Body }
		? Body extends z.ZodType
			? z.output<Body>
			: Body extends { readonly spooled: true }
				? KeptBytes
				: Body extends BytesBody
					? Uint8Array<ArrayBuffer>
					: never
		: undefined;

/** What an operation answers as JSON; never for a file or a stream. */
export type AnswerOf<Name extends OperationName> = RowOf<Name>["answer"] extends z.ZodType
	? View<RowOf<Name>["answer"]>
	: never;
