import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { addressOf, type OperationName, operationNames } from "@/lib/domain/contract/addresses";
import type { Handler } from "@/lib/server/door/route";
import { newsroomHub } from "@/lib/server/live/newsroom-hub";

const apiFolder = join(import.meta.dirname, "../../app/api/v1");

/** A server of the API in the process of the test, and what it was asked. */
export interface ApiServer {
	/** An origin. */
	readonly address: string;
	/** The operations that were called, in their order, with the status of each answer. */
	readonly calls: { readonly name: OperationName; readonly status: number }[];
	/** Runs before an operation is answered; throwing cuts the connection instead. */
	before: (name: OperationName) => Promise<void> | void;
	/** Runs when an operation has been done and its answer is not sent yet; throwing cuts the connection. */
	after: (name: OperationName) => Promise<void> | void;
	/** Cuts every connection there is. */
	readonly cut: () => void;
	readonly close: () => Promise<void>;
}

/**
 * Serves every route of the API by the handlers that the application has, on the database that the test has
 * configured, on a loopback port. Whoever calls must come with a token: there is no cookie outside the framework.
 */
export async function serveApi(): Promise<ApiServer> {
	const server = createServer((request, response) => {
		answer(api, request, response).catch(() => response.destroy());
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const api: ApiServer = {
		address: `http://127.0.0.1:${port}`,
		calls: [],
		before: () => undefined,
		after: () => undefined,
		cut: () => server.closeAllConnections(),
		close: async () => {
			newsroomHub().closeAll();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return api;
}

async function answer(
	api: ApiServer,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const found = findOperation(request.method ?? "GET", new URL(request.url ?? "/", api.address));
	if (found === null) {
		response.writeHead(404, { "content-type": "text/html" }).end("<p>Not here.</p>");
		return;
	}
	const { name, params } = found;
	await api.before(name);
	const handle = await handlerOf(name);
	const answered = await handle(await toRequest(api, request, response), {
		params: Promise.resolve(params),
	});
	api.calls.push({ name, status: answered.status });
	await api.after(name);
	response.writeHead(answered.status, Object.fromEntries(answered.headers));
	if (answered.body === null) response.end();
	else await pipeline(Readable.fromWeb(answered.body as never), response);
}

function findOperation(method: string, { pathname }: URL) {
	for (const name of operationNames) {
		const { path, method: own } = addressOf(name);
		const pattern = new RegExp(`^/api/v1${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
		const match = own === method ? pattern.exec(pathname) : null;
		if (match !== null) return { name, params: { ...match.groups } };
	}
	return null;
}

async function handlerOf(name: OperationName): Promise<Handler> {
	const { method, path } = addressOf(name);
	const folder = path.replaceAll("{", "[").replaceAll("}", "]");
	const route = await import(/* @vite-ignore */ `${apiFolder}${folder}/route.ts`);
	return route[method];
}

async function toRequest(
	api: ApiServer,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<Request> {
	const gone = new AbortController();
	response.once("close", () => gone.abort());
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part);
	const { method = "GET", headers } = request;
	return new Request(new URL(request.url ?? "/", api.address), {
		method,
		headers: Object.entries(headers).map(([name, value]): [string, string] => [
			name,
			String(value),
		]),
		signal: gone.signal,
		...(method === "GET" ? {} : { body: Buffer.concat(parts) }),
	});
}
