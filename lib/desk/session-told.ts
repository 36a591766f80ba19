type Listener = () => void;

const listeners = new Set<Listener>();

/** Between the windows of this browser; none where there is no browser. */
const channel =
	typeof window === "undefined" || typeof BroadcastChannel === "undefined"
		? null
		: new BroadcastChannel("recoupe session");

channel?.addEventListener("message", tellHere);

/** Tells every window of this browser, this one included, that somebody has signed in. */
export function tellSignedIn(): void {
	channel?.postMessage("signed in");
	tellHere();
}

/** Calls `listener` when somebody has signed in, in whichever window of this browser; the answer ends it. */
export function onSignedIn(listener: Listener): () => void {
	listeners.add(listener);
	return () => void listeners.delete(listener);
}

function tellHere(): void {
	for (const listener of [...listeners]) listener();
}
