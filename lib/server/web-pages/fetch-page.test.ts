import { readFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer, request as requestSecurely } from "node:https";
import { type AddressInfo, createServer as createSocket, type Socket } from "node:net";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fetchPage } from "./fetch-page";
import { type FetchRules, isPublic } from "./fetch-rules";

const running: { close: () => void }[] = [];

afterEach(() => {
	for (const server of running.splice(0)) server.close();
});

/** A server of loopback with what it was asked for. */
async function serve(answer: RequestListener) {
	const asked: { url: string; headers: Record<string, unknown> }[] = [];
	const server = createServer({ maxHeaderSize: 1 << 20 }, (request, response) => {
		asked.push({ url: request.url ?? "", headers: request.headers });
		answer(request, response);
	});
	return { asked, host: await listen(server) };
}

async function listen(server: Server | ReturnType<typeof createSocket>): Promise<string> {
	const sockets = new Set<Socket>();
	server.on("connection", (socket: Socket) => sockets.add(socket));
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	running.push({
		close: () => {
			for (const socket of sockets) socket.destroy();
			server.close();
		},
	});
	return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function rules(given: Partial<FetchRules> = {}): FetchRules {
	const resolve = () => Promise.reject(new Error("ENOTFOUND"));
	return {
		allowedHosts: [],
		ownHost: "recoupe.example",
		resolve,
		milliseconds: 5_000,
		...given,
	};
}

async function problemOf(address: string, given: Partial<FetchRules> = {}): Promise<string> {
	const page = await fetchPage(address, rules(given));
	if (page.ok) return "ok";
	expect(page.failure.code).toBe("not-fetched");
	expect(Object.keys(page.failure).sort()).toEqual(["code", "fields"]);
	return page.failure.fields?.[0]?.code ?? "";
}

const html: RequestListener = (_, response) => {
	response.setHeader("content-type", "text/html; charset=utf-8");
	response.end("<h1>Le port</h1><p>Un texte.</p>");
};

describe("SS-01 SS-04 SS-05: an address that is not public, not of the web or our own is refused", () => {
	const literals = [
		...["127.0.0.1", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "①②⑦.⓪.⓪.①", "0.0.0.0"],
		...["[::]", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]"],
		...["[2002:7f00:1::]", "[fe80::1]", "[fd00::1]", "10.0.0.8", "172.16.0.1", "192.168.1.1"],
		...["100.64.0.1", "169.254.169.254", "100.100.100.200", "192.0.0.192", "198.18.0.1"],
		...["224.0.0.1", "255.255.255.255"],
	];
	test("whatever way it is written, and nothing is sent", async () => {
		const canary = await serve(html);
		const port = canary.host.split(":")[1];
		for (const host of literals) {
			for (const at of [host, `${host}:${port}`])
				expect(await problemOf(`http://${at}/`), at).toBe("address-not-allowed");
		}
		expect(canary.asked).toEqual([]);
	});

	test.each(["localhost", "localhost.", "a.localhost", "intern.example"])(
		"%s, by what its name stands for",
		async (host) => {
			const resolve = async () => [{ address: "127.0.0.1", family: 4 }];
			expect(await problemOf(`http://${host}/`, { resolve })).toBe("address-not-allowed");
		},
	);

	test.each([
		...["file:///etc/passwd", "ftp://a.example/", "gopher://a.example/", "data:text/html,x"],
		...["blob:https://a.example/1", "https://user:pw@a.example/", "http://a.example:22/"],
		...["http://a.example:5432/", "http://a.example:6379/", "https://recoupe.example/x", "x"],
	])("%s", async (address) => {
		const resolve = () => Promise.reject(new Error("asked for"));
		expect(await problemOf(address, { resolve })).toBe("address-not-allowed");
	});

	test("and a public one is not", () => {
		for (const address of ["93.184.216.34", "2606:2800:220:1::1"])
			expect(isPublic(address)).toBe(true);
		for (const address of ["::ffff:10.0.0.1", "nowhere"]) expect(isPublic(address)).toBe(false);
	});
});

describe("SS-02: a name is held to the machines it stood for when it was checked", () => {
	test("one of which is private is refused", async () => {
		const mixed = ["93.184.216.34", "127.0.0.1"].map((address) => ({ address, family: 4 }));
		expect(await problemOf("http://a.example/", { resolve: async () => mixed })).toBe(
			"address-not-allowed",
		);
	});

	test("looked up once, and not again to connect", async () => {
		const site = await serve(html);
		const port = site.host.split(":")[1];
		const looked: string[] = [];
		const resolve = async (name: string) => {
			looked.push(name);
			return [{ address: looked.length === 1 ? "127.0.0.1" : "127.9.9.9", family: 4 }];
		};
		const host = `cms.local:${port}`;
		expect(await problemOf(`http://${host}/`, { allowedHosts: [host], resolve })).toBe("ok");
		expect(looked).toEqual(["cms.local"]);
		expect(site.asked).toHaveLength(1);
	});
});

describe("SS-03: a redirect", () => {
	const leadingTo = (location: string) =>
		serve((request, response) => {
			if (request.url === "/there") return html(request, response);
			response.writeHead(302, { location }).end();
		});

	test("is followed three times at the most", async () => {
		const site = await serve((request, response) => {
			const left = Number(request.url?.slice(1));
			if (left === 0) return html(request, response);
			response.writeHead(302, { location: `/${left - 1}` }).end();
		});
		const allowedHosts = [site.host];
		const page = await fetchPage(`http://${site.host}/3#part`, rules({ allowedHosts }));
		expect(page).toMatchObject({ ok: true, value: { address: `http://${site.host}/0` } });
		expect(await problemOf(`http://${site.host}/4`, { allowedHosts })).toBe("too-many-redirects");
	});

	test("SS-12: to what is not allowed is refused, from an allowed host too", async () => {
		const inside = await serve(html);
		for (const location of [`http://${inside.host}/`, "file:///etc/passwd", "http://[::1]/"]) {
			const site = await leadingTo(location);
			const problem = await problemOf(`http://${site.host}/`, { allowedHosts: [site.host] });
			expect(problem, location).toBe("address-not-allowed");
		}
		expect(inside.asked).toEqual([]);
	});

	test("that a page or a header asks a browser for is not followed", async () => {
		const site = await serve((request, response) => {
			response.setHeader("refresh", "0; url=/there");
			response.setHeader("content-type", "text/html");
			response.end(`<meta http-equiv="refresh" content="0; url=/there"><p>${request.url}</p>`);
		});
		expect(await problemOf(`http://${site.host}/`, { allowedHosts: [site.host] })).toBe("ok");
		expect(site.asked.map(({ url }) => url)).toEqual(["/"]);
	});
});

describe("SS-06: of a body that is too large no more is held than may be", () => {
	const megabyte = 1024 * 1024;
	const bomb = Buffer.alloc(64 * megabyte);
	const zipped = gzipSync(bomb, { level: 1 });
	const brotli = brotliCompressSync(bomb, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
	test.each<[string, RequestListener]>([
		["said to be a gigabyte", (_, r) => r.writeHead(200, { "content-length": 2 ** 30 }).write("a")],
		["without an end", (_, r) => endless(r)],
		["packed by gzip", (_, r) => r.setHeader("content-encoding", "gzip").end(zipped)],
		["packed by Brotli", (_, r) => r.setHeader("content-encoding", "br").end(brotli)],
	])("%s", async (_, answer) => {
		const site = await serve((request, response) => {
			response.setHeader("content-type", "text/html");
			answer(request, response);
		});
		const found = await problemOf(`http://${site.host}/`, { allowedHosts: [site.host] });
		expect(found).toBe("page-too-large");
	});

	function endless(response: Parameters<RequestListener>[1]): void {
		const more = () => {
			while (!response.destroyed && response.write("<p>encore</p>".repeat(5_000)));
		};
		response.on("drain", more);
		more();
	}

	test("packed as nobody asked for", async () => {
		const site = await serve((_, response) => {
			response.setHeader("content-type", "text/html").setHeader("content-encoding", "zstd");
			response.end("x");
		});
		expect(await problemOf(`http://${site.host}/`, { allowedHosts: [site.host] })).toBe(
			"no-answer",
		);
	});
});

test.each<[string, RequestListener]>([
	["never answers", () => undefined],
	["never ends", (_, response) => response.setHeader("content-type", "text/html").write("<p>")],
	[
		"leads from one slow page to the next",
		(request, response) => {
			setTimeout(() => response.writeHead(302, { location: `${request.url}x` }).end(), 120);
		},
	],
])("SS-07: one that %s is left when the time for all of it is over", async (_, answer) => {
	const site = await serve(answer);
	const given = { allowedHosts: [site.host], milliseconds: 300 };
	expect(await problemOf(`http://${site.host}/`, given)).toBe("took-too-long");
});

test("SS-08: what is no page, no text and no PDF by its type is not read", async () => {
	for (const type of ["image/png", "application/zip", "text/css", ""]) {
		const site = await serve((_, response) => {
			if (type !== "") response.setHeader("content-type", type);
			response.end("<p>Un texte.</p>");
		});
		const found = await problemOf(`http://${site.host}/`, { allowedHosts: [site.host] });
		expect(found, type).toBe("not-an-article-type");
	}
	const missing = await serve((_, response) => response.writeHead(404).end());
	expect(await problemOf(`http://${missing.host}/`, { allowedHosts: [missing.host] })).toBe(
		"site-refuses",
	);
});

test("SS-09: an answer that is none is a refusal", async () => {
	const heads = [
		"<p>HTTP/0.9</p>",
		`HTTP/1.1 200 OK\r\n${"a: b\r\n".repeat(100_000)}\r\n`,
		`HTTP/1.1 200 OK\r\na: ${"b".repeat(70_000)}\r\n\r\n`,
		"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
	];
	for (const head of heads) {
		const server = createSocket((socket) => {
			socket.on("error", () => undefined);
			socket.end(head);
		});
		const host = await listen(server);
		expect(await problemOf(`http://${host}/`, { allowedHosts: [host] })).toBe("no-answer");
		expect(await problemOf(`https://${host}/`, { allowedHosts: [host] })).toBe("no-answer");
	}
});

describe("SS-09: a certificate that does not hold", () => {
	const golden = new URL("../../testing/golden/certificates/", import.meta.url);
	const read = (name: string) => readFile(new URL(name, golden));

	test.each(["self-signed.pem", "expired.pem"])(
		"is a refusal, whatever the environment says: %s",
		async (name) => {
			const asked: string[] = [];
			const pair = { key: await read("key.pem"), cert: await read(name) };
			const server = createSecureServer(pair, (request, response) => {
				asked.push(request.url ?? "");
				html(request, response);
			});
			const host = await listen(server);
			const trusting = await new Promise<number | undefined>((settle, fail) => {
				const careless = { rejectUnauthorized: false, agent: false };
				const request = requestSecurely(`https://${host}/trusting`, careless, (answer) => {
					answer.resume();
					settle(answer.statusCode);
				});
				request.on("error", fail).end();
			});
			expect(trusting).toBe(200);
			vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
			expect(await problemOf(`https://${host}/`, { allowedHosts: [host] })).toBe("no-answer");
			vi.unstubAllEnvs();
			expect(asked).toEqual(["/trusting"]);
		},
	);
});

test("SS-10: the other side is told what is asked for and by what program, and no more", async () => {
	const site = await serve(html);
	await fetchPage(`http://${site.host}/a?b=c`, rules({ allowedHosts: [site.host] }));
	expect(site.asked.map(({ url }) => url)).toEqual(["/a?b=c"]);
	const headers = site.asked[0]?.headers ?? {};
	expect(Object.keys(headers).sort()).toEqual([
		...["accept", "accept-encoding", "accept-language", "connection", "host", "user-agent"],
	]);
	expect(headers["user-agent"]).toMatch(/^Recoupe\//);
});

test("SS-11: a closed port, an open one and a name that is not there inside are told apart by nothing", async () => {
	const open = await serve(html);
	const closed = open.host.replace(/\d+$/, "1");
	const answers = await Promise.all(
		[open.host, closed, "nicht.example"].map((host) => fetchPage(`http://${host}/`, rules())),
	);
	expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
	expect(open.asked).toEqual([]);
});
