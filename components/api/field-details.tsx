import type { ReactNode } from "react";
import type { Field, Shape } from "@/lib/domain/contract/json-shape";
import type { Messages } from "@/lib/i18n/messages";
import { ShapeWords } from "./shape-words";

type Words = Messages["api"];

/** A shape in words, and under it, as a tree, the fields of whatever objects have no name of their own. */
export function FieldDetails({ shape, words }: { shape: Shape; words: Words }): ReactNode {
	const objects = fieldsIn(shape);
	return (
		<>
			{shape.is !== "object" && (
				<p className="text-label">
					<ShapeWords shape={shape} words={words} />
				</p>
			)}
			{objects.map((fields) => (
				<FieldList key={fields.map(({ name }) => name).join()} fields={fields} words={words} />
			))}
		</>
	);
}

/** Fields one under the other: name, whether it must be there, what it is, and what it means. */
export function FieldList(props: {
	fields: readonly (Field & { readonly place?: "path" | "query" })[];
	words: Words;
}) {
	const { fields, words } = props;
	return (
		<ul className="mt-2 flex flex-col gap-2 border-l-2 border-line-2 pl-3">
			{fields.map((field) => (
				<li key={field.name} className="min-w-0 text-label text-pretty-safe">
					<code className="font-mono font-semibold">{field.name}</code>{" "}
					<span className="text-ink-2">
						<ShapeWords shape={field.shape} words={words} />
						{field.place !== undefined && ` · ${words.place[field.place]}`}
						{field.required && ` · ${words.required}`}
					</span>
					{field.description !== null && <p lang="en">{field.description}</p>}
					{fieldsIn(field.shape).map((inner) => (
						<FieldList key={inner.map(({ name }) => name).join()} fields={inner} words={words} />
					))}
				</li>
			))}
		</ul>
	);
}

/** The fields of each object in a shape that has no name to be looked up by. */
function fieldsIn(shape: Shape): readonly (readonly Field[])[] {
	if (shape.is === "list") return fieldsIn(shape.of);
	if (shape.is === "choice" || shape.is === "row") return shape.of.flatMap(fieldsIn);
	if (shape.is !== "object") return [];
	const inside = shape.rest === null ? [] : fieldsIn(shape.rest);
	return shape.fields.length === 0 ? inside : [shape.fields, ...inside];
}
