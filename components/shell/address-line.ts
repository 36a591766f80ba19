interface Change {
	readonly pathname: string;
	readonly change: (words: URLSearchParams) => URLSearchParams;
}

let holds = 0;
let waiting: readonly Change[] = [];

/**
 * Changes what the address says after its `?` without asking the server for the page again; at once, or as soon as
 * nobody holds the address. A change to a page that was left meanwhile is dropped.
 */
export function changeAddress(change: Change["change"]): void {
	waiting = [...waiting, { pathname: window.location.pathname, change }];
	if (holds === 0) write();
}

/** Keeps the address as it is until the answer is called, once by each who holds it. */
export function holdAddress(): () => void {
	holds += 1;
	let isHeld = true;
	return () => {
		if (!isHeld) return;
		isHeld = false;
		holds -= 1;
		if (holds === 0) write();
	};
}

function write(): void {
	const { pathname, search } = window.location;
	const due = waiting.filter((one) => one.pathname === pathname);
	waiting = [];
	if (due.length === 0) return;
	const words = due.reduce((now, { change }) => change(now), new URLSearchParams(search));
	const query = words.toString();
	window.history.replaceState(null, "", query === "" ? pathname : `${pathname}?${query}`);
}
