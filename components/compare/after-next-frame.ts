/** Calls `act` in the frame after the one that is painted next; the answer calls it off. */
export function afterNextFrame(act: () => void): () => void {
	let frame = requestAnimationFrame(() => {
		frame = requestAnimationFrame(act);
	});
	return () => cancelAnimationFrame(frame);
}
