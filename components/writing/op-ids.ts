import { uuidv7 } from "uuidv7";

/** The operation ids of the writes that one part of the screen has not seen done. */
export interface OpIds {
	/** The id of this write: that of the last one of this subject if it asked for the same, else a new one. */
	readonly of: (subject: string, request: object) => string;
	/** Its write is done: the same request is a new write from now on. */
	readonly forget: (subject: string) => void;
}

/** Remembers operation ids, so that trying again after a lost answer repeats a write instead of doing it twice. */
export function createOpIds(make: () => string = uuidv7): OpIds {
	const last = new Map<string, { readonly request: string; readonly opId: string }>();
	return {
		of: (subject, request) => {
			const text = JSON.stringify(request);
			const known = last.get(subject);
			if (known?.request === text) return known.opId;
			const opId = make();
			last.set(subject, { request: text, opId });
			return opId;
		},
		forget: (subject) => {
			last.delete(subject);
		},
	};
}
