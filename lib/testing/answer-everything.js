import { createServer } from "node:http";

/* A web process for tests of the launcher: answers every request, and ends at SIGTERM unless told to be stubborn. */
const [port, host, stubborn] = process.argv.slice(2);
const server = createServer((request, response) => {
	if (request.url === "/environment") response.end(JSON.stringify(process.env));
	else if (request.url === "/die") process.exit(3);
	else response.end(String(process.pid));
});
server.listen(Number(port), host);
process.on("SIGTERM", () => {
	if (stubborn !== "stubborn") process.exit(0);
});
