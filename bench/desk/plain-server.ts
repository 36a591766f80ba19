import { createServer } from "node:http";

/** Pages of the bench beside the newsroom: what is plain HTML is served as the newsroom serves its own. */
export interface PlainServer {
	readonly url: string;
	/** What `/` answers from now on. */
	show: (body: string) => void;
	readonly stop: () => Promise<void>;
}

/** Starts it; styles and fonts come from the newsroom, through this server so that they are of one origin. */
export async function startPlainServer(newsroom: string): Promise<PlainServer> {
	const head = await headOf(newsroom);
	let page = "";
	const server = createServer((request, response) => {
		const path = request.url ?? "/";
		if (path === "/") {
			response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
			return;
		}
		void fetch(`${newsroom}${path}`).then(async (answer) => {
			const type = answer.headers.get("content-type") ?? "text/plain";
			response.writeHead(answer.status, { "content-type": type });
			response.end(Buffer.from(await answer.arrayBuffer()));
		});
	});
	server.listen(0, "127.0.0.1");
	await new Promise((ready) => server.once("listening", ready));
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("no port");
	return {
		url: `http://127.0.0.1:${address.port}/`,
		show: (body) => {
			page = `<!doctype html><html lang="fr" data-theme="light"><head>${head}</head><body>${body}</body></html>`;
		},
		stop: () => new Promise((done) => void server.close(() => done())),
	};
}

/** The newsroom's own style sheets, as its pages link them. */
async function headOf(newsroom: string): Promise<string> {
	const html = await (await fetch(`${newsroom}/sign-in`)).text();
	const links = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
	if (links.length === 0) throw new Error("the newsroom has no style sheet");
	return `<meta charset="utf-8"><title>bench</title>${links.join("")}`;
}
