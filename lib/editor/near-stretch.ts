/** Heights in pixels from the top of an element. */
export interface Stretch {
	readonly top: number;
	readonly bottom: number;
}

// Any change of the page while it scrolls makes the browser paint all highlights anew: so things change seldom, and all
// that follow one element change in the same frame.
const step = 600;
const reach = 0.75;

/**
 * Which part of a tall element is in the window or near it, so that scrolling on meets what is drawn already. It is
 * another one only where scrolling passes the next 600 pixels of the element.
 */
export function stretchNear(element: Element | null): Stretch {
	const top = element?.getBoundingClientRect().top ?? 0;
	const from = Math.floor(Math.max(0, -top) / step) * step;
	const height = window.innerHeight;
	return { top: from - height * reach, bottom: from + step + height * (1 + reach) };
}

/** Whether two stretches are the same. */
export function sameStretch(a: Stretch, b: Stretch): boolean {
	return a.top === b.top && a.bottom === b.bottom;
}
