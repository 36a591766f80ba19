import { z } from "zod";
import { idSchema } from "../id";

/** What a column of a kept row is, which says how it is written and what is taken back. */
export type FieldKind =
	/** The row's own id. */
	| "own"
	/** The id of another thing of the same dossier. */
	| "ref"
	| "refs"
	/** The id of a member, whose name is kept beside it. */
	| "person"
	| "persons"
	/** An outlet of the newsroom, told by its folded name. */
	| "outlet"
	| "text"
	| "texts"
	/** A name of a closed table of ours. */
	| "term"
	| "moment"
	| "day"
	| "number"
	| "flag"
	/** JSON as it is stored. */
	| "json"
	/** SHA-256, hexadecimal. */
	| "hash";

/** A column of a kept row. */
export interface BackupField {
	readonly kind: FieldKind;
	/** Whether it can be null; it is left out then. */
	readonly optional?: true;
	/** The closed table that a term is a name of. */
	readonly table?: string;
	/** The property it is written as, where a vocabulary that others know has one for it. */
	readonly as?: string;
}

/** A value of a column, as JSON has it: ids and moments as text. */
export type BackupValue =
	| null
	| string
	| number
	| boolean
	| readonly BackupValue[]
	| { readonly [key: string]: BackupValue };

/** A row of a table without the id of its dossier. */
export type BackupRow = Readonly<Record<string, BackupValue>>;

/** JSON of any shape. */
export const anyJsonSchema: z.ZodType<BackupValue> = z.unknown().transform((value, context) => {
	if (isJson(value)) return value;
	context.addIssue({ code: "custom", message: "json" });
	return z.NEVER;
});

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const fieldSchemas: Readonly<Record<FieldKind, z.ZodType<BackupValue>>> = {
	own: idSchema,
	ref: idSchema,
	refs: z.array(idSchema),
	person: idSchema,
	persons: z.array(idSchema),
	outlet: z.string().min(1),
	text: z.string(),
	texts: z.array(z.string()),
	term: z.string().regex(/^[a-z][\w.-]*$/),
	moment: z.iso.datetime({ precision: 3 }),
	day: z.iso.date(),
	number: z.int(),
	flag: z.boolean(),
	json: anyJsonSchema,
	hash: hashSchema,
};

/** What a row may have in a column of a kind; ids as they are stored. */
export function fieldSchema(kind: FieldKind): z.ZodType<BackupValue> {
	return fieldSchemas[kind];
}

/** Deeper than any that we write; beyond, it would fill the stack of whoever reads it. */
const deepest = 200;

function isJson(value: unknown, depth = 0): value is BackupValue {
	if (value === null || typeof value === "string" || typeof value === "boolean") return true;
	if (typeof value === "number") return Number.isFinite(value);
	if (typeof value !== "object" || depth === deepest) return false;
	return Object.values(value).every((inner) => isJson(inner, depth + 1));
}
