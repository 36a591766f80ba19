"use client";

import { memo } from "react";
import { type Drawing, type Ink, listOf, type Shape } from "./drawing";

/** A picture in the colours of the screen. It is seen and not heard: what it shows is said beside it. */
export const Picture = memo(function Picture(props: {
	drawing: Drawing;
	className?: string | undefined;
}) {
	const { width, height, shapes } = props.drawing;
	return (
		<svg aria-hidden="true" width={width} height={height} className={props.className}>
			{shapes.map((shape, n) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: shapes are nothing but their place in the list
				<ShapeOf key={n} shape={shape} />
			))}
		</svg>
	);
});

const clearing = { stroke: "var(--paper)", strokeWidth: 4, paintOrder: "stroke" };

function ShapeOf({ shape }: { shape: Shape }) {
	if (shape.kind === "words")
		return (
			<text
				x={listOf(shape.x)}
				y={listOf(shape.y)}
				fill={colourOf(shape.ink)}
				fontSize={shape.size}
				fontWeight={shape.isBold ? 700 : undefined}
				textAnchor={shape.anchor}
				{...(shape.isClear ? clearing : {})}
			>
				{shape.words}
			</text>
		);
	return (
		<path
			d={shape.d}
			fill={colourOf(shape.fill)}
			stroke={colourOf(shape.stroke)}
			strokeWidth={shape.width}
			strokeDasharray={shape.dash}
		/>
	);
}

function colourOf(ink: Ink | undefined): string {
	return ink === undefined ? "none" : `var(--${ink})`;
}
