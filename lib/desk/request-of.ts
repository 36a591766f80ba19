import type { z } from "zod";
import type { OperationName, ParamsOf } from "@/lib/domain/contract/addresses";
import type { RowOf } from "@/lib/domain/contract/shapes";
import type { ReadOnly } from "@/lib/domain/view";

/** What a caller sends: ids of the path, the query and the body before defaults are filled in. */
export type RequestOf<Name extends OperationName> = Params<Name> & Query<Name> & Body<Name>;

type Params<Name extends OperationName> = [keyof ParamsOf<Name>] extends [never]
	? object
	: { readonly params: ParamsOf<Name> };

type Query<Name extends OperationName> =
	RowOf<Name> extends { readonly query: infer Schema extends z.ZodType }
		? Asked<"query", z.input<Schema>>
		: object;

type Body<Name extends OperationName> =
	RowOf<Name> extends { readonly body: infer Schema }
		? Schema extends z.ZodType
			? { readonly body: ReadOnly<z.input<Schema>> }
			: { readonly body: Blob }
		: object;

/** A part that need not be there when everything in it need not be. */
type Asked<Part extends string, Shape> = object extends Shape
	? { readonly [P in Part]?: Shape }
	: { readonly [P in Part]: Shape };
