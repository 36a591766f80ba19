/** Heights in pixels from the top of an element. */
export interface Stretch {
	readonly top: number;
	readonly bottom: number;
}

/** Says of an element with this attribute that it is what the text in it is scrolled in, and so its window. */
export const textWindow = "data-text-window";

// Any change of the page while it scrolls makes the browser paint all highlights anew: so things change seldom, and all
// that follow one element change in the same frame.
const ofPage = { step: 600, reach: 0.75 };
// Texts beside each other are drawn over in every frame in which anything is chosen or scrolled: so as little as possible
// is painted of each, and it is cheap to be at another place.
const ofOwn = { step: 200, reach: 0.3 };

/**
 * Which part of a tall element is in its window or near it, so that scrolling on meets what is drawn already. It is
 * another one only where scrolling passes the next 600 pixels of the element, or 200 in a window of its own.
 */
export function stretchNear(element: Element | null): Stretch {
	const own = windowOf(element);
	const { step, reach } = own === null ? ofPage : ofOwn;
	const height = own?.clientHeight ?? window.innerHeight;
	const top = (element?.getBoundingClientRect().top ?? 0) - (own?.getBoundingClientRect().top ?? 0);
	const from = Math.floor(Math.max(0, -top) / step) * step;
	return { top: from - height * reach, bottom: from + step + height * (1 + reach) };
}

/** What a text is scrolled in where that is not the page. */
export function windowOf(element: Element | null): Element | null {
	return element?.closest(`[${textWindow}]`) ?? null;
}

/** Whether two stretches are the same. */
export function sameStretch(a: Stretch, b: Stretch): boolean {
	return a.top === b.top && a.bottom === b.bottom;
}
