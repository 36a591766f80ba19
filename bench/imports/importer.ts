import { setTimeout as sleep } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import type { BenchNewsroom } from "../desk/newsroom";

/** A member who imports into a dossier of their own over the API. */
export interface Importer {
	readonly dossierId: string;
	/** Has a file read; what its reader says of it, or "read". */
	readonly draft: (fileName: string, bytes: Uint8Array) => Promise<string>;
	/** Has a text read and saves what is proposed. */
	readonly importOne: (text: string) => Promise<void>;
	/** Imports a file that holds several; how many of its files became what, once it is over with all. */
	readonly importMany: (
		fileName: string,
		bytes: Uint8Array,
	) => Promise<Readonly<Record<string, number>>>;
}

/** Signs in and opens the dossier. */
export async function openImporter({ url, email, password }: BenchNewsroom): Promise<Importer> {
	const cookie = await cookieOf({ url, email, password });
	const send = (method: string, path: string, body?: Uint8Array | object) =>
		fetch(`${url}/api/v1${path}`, {
			method,
			headers: { origin: url, cookie, "content-type": contentType(body) },
			...(body !== undefined && {
				body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body),
			}),
		});
	const take = async (answering: Promise<Response>) => {
		const answer = await answering;
		if (answer.ok) return answer.json();
		throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
	};
	const dossierId = uuidv7();
	const dossier = { opId: uuidv7(), revision: null, title: "Imports", summary: "" };
	await take(send("PUT", `/dossiers/${dossierId}`, dossier));
	const drafts = `/dossiers/${dossierId}/drafts`;
	return {
		dossierId,
		draft: async (fileName, bytes) => {
			const answer = await send("POST", `${drafts}?fileName=${fileName}`, bytes);
			const said = await answer.json();
			return answer.ok ? "read" : String(said.fields?.[0]?.code ?? said.code);
		},
		importOne: async (text) => {
			const { original, title } = await take(send("POST", drafts, Buffer.from(text)));
			const known = { outlet: null, author: null, published: null, address: null };
			const body = { opId: uuidv7(), dossierId, versionId: uuidv7(), original, title, ...known };
			const all = { ...body, language: "fr", credits: [] };
			await take(send("PUT", `/articles/${uuidv7()}`, all));
		},
		importMany: async (fileName, bytes) => {
			const job = `/dossiers/${dossierId}/imports/${uuidv7()}`;
			await take(send("PUT", `${job}/files/${uuidv7()}?fileName=${fileName}`, bytes));
			await take(send("POST", `${job}/start`));
			for (;;) {
				const { state, counts } = await take(send("GET", job));
				if (state === "done") return counts;
				await sleep(500);
			}
		},
	};
}

function contentType(body: Uint8Array | object | undefined): string {
	return body instanceof Uint8Array ? "application/octet-stream" : "application/json";
}

/** Signs in; what says so in a request. */
export async function cookieOf({
	url,
	email,
	password,
}: Pick<BenchNewsroom, "url" | "email" | "password">): Promise<string> {
	const csrf = await fetch(`${url}/api/auth/csrf`);
	const { csrfToken } = await csrf.json();
	const answer = await fetch(`${url}/api/auth/callback/credentials`, {
		method: "POST",
		redirect: "manual",
		headers: { origin: url, cookie: cookiesOf(csrf) },
		body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
	});
	return cookiesOf(answer);
}

function cookiesOf(answer: Response): string {
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(";")[0])
		.join("; ");
}
