// Has a page note when its text is painted, when it can be marked with its marks painted, and when React has taken over what
// the server sent.

const times: Window["benchTimes"] = { text: null, ready: null, alive: null };
window.benchTimes = times;
requestAnimationFrame(look);
requestAnimationFrame(lookForLife);

function look(): void {
	// What stands behind the text is there when all of the text is.
	if (times.text === null && document.querySelector("#bench-end, aside li, aside h2") !== null) {
		times.text = 0;
		whenPainted((at) => {
			times.text = at;
		});
	}
	const editor = document.querySelector(".ProseMirror");
	const isPainted = CSS.highlights.size > 0 || editor?.querySelector("[data-ids]");
	if (editor !== null && isPainted) {
		whenPainted((at) => {
			times.ready = at;
		});
	} else requestAnimationFrame(look);
}

function lookForLife(): void {
	const main = document.querySelector("main");
	if (main === null || !Object.keys(main).some((key) => key.startsWith("__react"))) {
		requestAnimationFrame(lookForLife);
		return;
	}
	whenPainted((at) => {
		times.alive = at;
	});
}

/** Right after the frame, before whatever else waits: as what a member does would be. */
function whenPainted(then: (at: number) => void): void {
	void scheduler.postTask(() => then(performance.now()), { priority: "user-blocking" });
}

export {};
