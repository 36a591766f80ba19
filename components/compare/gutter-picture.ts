import type { Curve } from "./curve";
import type { PerSide } from "./pairing";

/** A line as it is drawn now. */
export interface DrawnLine {
	readonly id: string;
	readonly curve: Curve;
	/** Where its word stands; null where there is no room for it. */
	readonly labelY: number | null;
	/** The numbers of the blocks in which its ends are. */
	readonly blocks: PerSide<number | null>;
}

/** What the gutter shows: lines, and how many have left by either edge. */
export interface GutterPicture {
	readonly lines: readonly DrawnLine[];
	readonly above: number;
	readonly below: number;
}

/** The picture now, with the lines of the one before that are drawn as they were; that one itself when nothing moved. */
export function keepSame(before: GutterPicture, now: GutterPicture): GutterPicture {
	const known = new Map(before.lines.map((line) => [line.id, line]));
	const lines = now.lines.map((line) => {
		const old = known.get(line.id);
		return old !== undefined && isSame(old, line) ? old : line;
	});
	const stays =
		lines.length === before.lines.length &&
		lines.every((line, n) => line === before.lines[n]) &&
		now.above === before.above &&
		now.below === before.below;
	return stays ? before : { ...now, lines };
}

function isSame(a: DrawnLine, b: DrawnLine): boolean {
	return (
		a.labelY === b.labelY &&
		a.curve.path === b.curve.path &&
		a.curve.left === b.curve.left &&
		a.curve.right === b.curve.right &&
		a.blocks.left === b.blocks.left &&
		a.blocks.right === b.blocks.right
	);
}
