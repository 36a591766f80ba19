import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of a site: its type and what is answered. */
interface SitePage {
	readonly type: string;
	readonly body: string | Uint8Array;
}

/** A news site of one’s own machine, for as long as a test needs it. */
export interface NewsSite {
	/** Host and port. */
	readonly host: string;
	/** The paths that were asked for, in order. */
	readonly asked: readonly string[];
	/** Puts a page at a path, or another in its place. */
	readonly publish: (path: string, page: SitePage) => void;
	readonly close: () => Promise<void>;
}

/** Starts a news site on loopback; on a port of its own unless one is given. */
export async function openNewsSite(port = 0): Promise<NewsSite> {
	const pages = new Map<string, SitePage>();
	const asked: string[] = [];
	const server = createServer((request, response) => {
		const path = request.url ?? "/";
		asked.push(path);
		const page = pages.get(path);
		if (page === undefined) return response.writeHead(404).end();
		return response.writeHead(200, { "content-type": page.type }).end(page.body);
	});
	await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
	return {
		host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
		asked,
		publish: (path, page) => void pages.set(path, page),
		close: () =>
			new Promise((closed) => {
				server.closeAllConnections();
				server.close(() => closed());
			}),
	};
}

/** An article as a news site has it: particulars in its own data, and much round it that asks for more. */
export function newsPage(paragraphs: readonly string[]): string {
	const declared = {
		"@type": "NewsArticle",
		headline: "Le port de Maubrun dément tout contrat",
		datePublished: "2026-03-02T18:12:00+01:00",
		author: { name: "Aline Corbeau" },
		publisher: { name: "Le Fanal" },
	};
	return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Le Fanal</title>
<link rel="stylesheet" href="/site.css"><link rel="preload" as="image" href="/une.jpg">
<script src="/mesure.js"></script><script type="application/ld+json">${JSON.stringify(declared)}</script></head>
<body><nav>À la une</nav><article><h1>Le port de Maubrun dément tout contrat</h1>
<figure><img src="/photo.jpg" srcset="/photo2.jpg 2x" alt=""><figcaption>Le port, samedi.</figcaption></figure>
${paragraphs.map((words) => `<p>${words}</p>`).join("\n")}
<iframe src="/encart"></iframe></article><img src="/compteur.gif"></body></html>`;
}
