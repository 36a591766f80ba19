import { z } from "zod";
import { idSchema } from "./id";
import { isSafeAddress, isShortEnough, type NoteNode } from "./note";
import { textLimits } from "./text-parts";

const depthLimit = 50;
/** The most nodes a note can be written with; what was kept before is read whatever it has. */
const nodeLimit = 5000;
const blocks: readonly string[] = ["paragraph", "bulletList", "orderedList"];

/** What may stand in what, as in the editor's own schema. */
const inside: Readonly<Record<string, readonly string[]>> = {
	doc: blocks,
	paragraph: ["text", "hardBreak", "mention"],
	text: [],
	bulletList: ["listItem"],
	orderedList: ["listItem"],
	listItem: blocks,
	hardBreak: [],
	mention: [],
};

/** What the editor adds by itself; nobody reads it. */
const ornament = z.string().max(2000).nullish();

const markSchema = z.discriminatedUnion("type", [
	z.strictObject({ type: z.literal("bold") }),
	z.strictObject({ type: z.literal("italic") }),
	z.strictObject({
		type: z.literal("link"),
		attrs: z.strictObject(
			{
				href: z.string("address").max(8000).refine(isSafeAddress, "address"),
				target: ornament,
				rel: ornament,
				class: ornament,
				title: ornament,
			},
			"address",
		),
	}),
]);

const nodeSchema: z.ZodType<NoteNode> = z
	.strictObject({
		type: z.enum(Object.keys(inside)),
		text: z.string().min(1).max(textLimits.noteUnits).optional(),
		attrs: z
			.strictObject({
				start: z.int().nullish(),
				type: ornament,
				id: idSchema.optional().describe("Of a mention: the member it is of."),
				label: z
					.string()
					.min(1)
					.max(200)
					.optional()
					.describe("Of a mention: their name when it was written."),
			})
			.optional(),
		marks: z.array(markSchema).max(5).optional(),
		get content() {
			return z.array(nodeSchema).max(2000).optional();
		},
	})
	.refine(isWellFormed, "shape")
	.meta({ id: "NoteNode", description: "One node of a note's ProseMirror document." });

const shape = z.strictObject({
	v: z.literal(1),
	doc: nodeSchema.refine((node) => node.type === "doc", "shape"),
});

/** The rich text of a note as it is stored: version 1 of the shape. Reads every note that could once be written. */
export const storedNoteSchema = z.preprocess(refuseDepth, shape).refine(isShortEnough, "too-long");

/** The rich text of a note as it is written. */
export const noteSchema = z
	.preprocess(refuseSize, shape)
	.refine(isShortEnough, "too-long")
	.meta({ id: "Note", description: "The rich text of a note, as a ProseMirror document." });

/** Whether a node has what its type has, so that every editor and every export can show it. */
function isWellFormed({ type, text, attrs, marks, content = [] }: NoteNode): boolean {
	const isInline = type === "text" || type === "hardBreak" || type === "mention";
	const hasWords = (text !== undefined) === (type === "text");
	const hasAttrs = attrs === undefined ? type !== "mention" : attrsFit(type, Object.keys(attrs));
	const hasMarks = marks === undefined || isInline;
	const isFilled = isInline || type === "paragraph" || content.length > 0;
	const startsWell = type !== "listItem" || content[0]?.type === "paragraph";
	const fits = content.every((inner) => inside[type]?.includes(inner.type));
	return hasWords && hasAttrs && hasMarks && isFilled && startsWell && fits;
}

function attrsFit(type: string, names: readonly string[]): boolean {
	if (type === "mention") return names.toSorted().join() === "id,label";
	return type === "orderedList" && names.every((name) => name === "start" || name === "type");
}

function refuseSize(value: unknown, context: z.RefinementCtx): unknown {
	if (depthOf(value) > depthLimit) context.addIssue({ code: "custom", message: "too-deep" });
	else if (hasTooManyNodes(value)) context.addIssue({ code: "custom", message: "too-many" });
	return value;
}

/** Counts what stands in lists, marks too, however deep. */
function hasTooManyNodes(value: unknown): boolean {
	let nodes = 0;
	const open: unknown[] = [value];
	for (let next = open.pop(); next !== undefined && nodes <= nodeLimit; next = open.pop()) {
		if (typeof next !== "object" || next === null) continue;
		if (Array.isArray(next)) nodes += next.length;
		for (const inner of Object.values(next)) if (typeof inner === "object") open.push(inner);
	}
	return nodes > nodeLimit;
}

/** Stops before the recursive shape is looked at: a deep enough one would exhaust the stack. */
function refuseDepth(value: unknown, context: z.RefinementCtx): unknown {
	if (depthOf(value) > depthLimit) context.addIssue({ code: "custom", message: "too-deep" });
	return value;
}

function depthOf(value: unknown): number {
	let deepest = 0;
	const open: { value: unknown; depth: number }[] = [{ value, depth: 1 }];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		deepest = Math.max(deepest, next.depth);
		if (deepest > depthLimit || typeof next.value !== "object" || next.value === null) continue;
		for (const inner of Object.values(next.value))
			if (typeof inner === "object") open.push({ value: inner, depth: next.depth + 1 });
	}
	return deepest;
}
