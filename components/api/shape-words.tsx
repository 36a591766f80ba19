import { Fragment, type ReactNode } from "react";
import type { Limits, Shape } from "@/lib/domain/contract/json-shape";
import type { Messages } from "@/lib/i18n/messages";

type Words = Messages["api"];

/** What stands at a place, in a line: names lead to their shapes, fields are left to who lists them. */
export function ShapeWords({ shape, words }: { shape: Shape; words: Words }): ReactNode {
	if (shape.is === "named") {
		return (
			<a href={`#${shapeAnchor(shape.name)}`} className="font-mono text-accent underline">
				{shape.name}
			</a>
		);
	}
	if (shape.is === "values") return <Values values={shape.values} words={words} />;
	if (shape.is === "choice")
		return <Several shapes={shape.of} between={words.choice} words={words} />;
	if (shape.is === "row") {
		return (
			<>
				{words.row} [<Several shapes={shape.of} between=", " words={words} />]
			</>
		);
	}
	if (shape.is === "list") {
		return (
			<>
				{words.list} <ShapeWords shape={shape.of} words={words} />
				<LimitWords limits={shape.limits} words={words} />
			</>
		);
	}
	if (shape.is === "object") return <ObjectWords rest={shape.rest} words={words} />;
	return (
		<>
			{words.shape[shape.is]}
			<LimitWords limits={shape.limits} words={words} />
		</>
	);
}

/** Where a shape with a name stands on the page. */
export function shapeAnchor(name: string): string {
	return `shape-${name}`;
}

function ObjectWords({ rest, words }: { rest: Shape | null; words: Words }) {
	if (rest === null) return words.object;
	return (
		<>
			{words.record} <ShapeWords shape={rest} words={words} />
		</>
	);
}

function Several(props: { shapes: readonly Shape[]; between: string; words: Words }) {
	// Two of a row can be the same: what tells them apart is their place.
	return props.shapes.map((shape, place) => (
		<Fragment key={String(place)}>
			{place > 0 && props.between}
			<ShapeWords shape={shape} words={props.words} />
		</Fragment>
	));
}

function Values({ values, words }: { values: readonly string[]; words: Words }) {
	return values.map((value, place) => (
		<Fragment key={value}>
			{place > 0 && (place === values.length - 1 ? words.choice : ", ")}
			<code className="font-mono text-[0.95em]">{value}</code>
		</Fragment>
	));
}

function LimitWords({ limits, words }: { limits: Limits; words: Words }) {
	const { pattern, format } = limits;
	const range = rangeWords(limits, words);
	const said = [...(range === null ? [] : [range]), ...(format === undefined ? [] : [format])];
	return (
		<>
			{said.length > 0 && `, ${said.join(", ")}`}
			{pattern !== undefined && (
				<>
					, <code className="font-mono text-[0.9em] break-all">{pattern}</code>
				</>
			)}
		</>
	);
}

function rangeWords({ least, most, above }: Limits, words: Words): string | null {
	if (above !== undefined) return words.above(String(above));
	if (least !== undefined && most !== undefined) return words.between(String(least), String(most));
	if (least !== undefined) return words.atLeast(String(least));
	return most === undefined ? null : words.atMost(String(most));
}
