/** What Next calls once, before the first request; it builds this for a second runtime too, in which nothing of ours runs. */
export async function register(): Promise<void> {
	// biome-ignore lint/style/noProcessEnv: the build puts the name of the runtime here
	if (process.env.NEXT_RUNTIME !== "nodejs") return;
	const { start } = await import("./instrumentation-server");
	start();
}
