/*
 * Loaded into the web process before anything else. Its standard input is a pipe that the launcher never writes
 * to and that closes when the launcher ends in any way, `kill -9` included; then this process has to end too.
 */
process.stdin.on("error", () => undefined);
process.stdin.on("close", () => {
	setTimeout(() => process.exit(1), 2000).unref();
	process.kill(process.pid, "SIGTERM");
});
process.stdin.resume();
process.stdin.unref?.();
