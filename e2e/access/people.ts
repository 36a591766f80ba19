import { hash } from "@node-rs/argon2";
import { uuidv7 } from "uuidv7";
import type { Role } from "@/lib/domain/roles";
import { type TokenScope, tokenScopeNames } from "@/lib/domain/token-scopes";
import { queryAsApplication } from "../fixtures/database";
import type { Demo } from "../fixtures/demo";
import type { Credentials, NewsroomApi } from "../fixtures/newsroom-api";

/** A member who has signed in. */
export interface Person {
	readonly id: string;
	readonly email: string;
	readonly session: Credentials;
}

/** A token that was made, and the member's own way to it. */
export interface Token {
	readonly id: string;
	readonly secret: string;
	readonly credentials: Credentials;
}

const password = "le mot de passe des essais";
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
let passwordHash: Promise<string> | null = null;

/** Adds a member to the demo and signs them in. Nobody else's answers may have their address in them. */
export async function addPerson(api: NewsroomApi, demo: Demo, role: Role): Promise<Person> {
	const id = uuidv7();
	const email = `essai-${id.slice(-12)}@redaction.example`;
	passwordHash ??= hash(password, parameters);
	await queryAsApplication(
		demo,
		`INSERT INTO "Member" ("id", "email", "name", "role", "passwordHash") VALUES ($1, $2, $3, $4, $5)`,
		[id, email, `Essai ${id.slice(-4)}`, role, await passwordHash],
	);
	api.keepSecret(await passwordHash);
	const session = { cookie: await signInAs(api.url, email, password) };
	api.keepSecret(email, "readSelf");
	return { id, email, session };
}

/** The session cookie of a member, as the sign-in form gets it. */
export async function signInAs(url: string, email: string, secret: string): Promise<string> {
	const csrf = await fetch(`${url}/api/auth/csrf`);
	const { csrfToken } = (await csrf.json()) as { csrfToken: string };
	const answer = await fetch(`${url}/api/auth/callback/credentials`, {
		method: "POST",
		redirect: "manual",
		headers: {
			origin: url,
			cookie: cookiesOf(csrf),
			"content-type": "application/x-www-form-urlencoded",
		},
		body: new URLSearchParams({ csrfToken, email, password: secret, json: "true" }),
	});
	const cookie = cookiesOf(answer)
		.split("; ")
		.find((pair) => pair.includes("recoupe-session="));
	if (cookie === undefined) throw new Error(`${email} cannot sign in: ${await answer.text()}`);
	return cookie;
}

/** Makes a token of a member's own. */
export async function makeToken(
	api: NewsroomApi,
	{ session }: Person,
	scopes: readonly TokenScope[] = tokenScopeNames,
): Promise<Token> {
	const id = uuidv7();
	const body = { opId: uuidv7(), name: "Essai", scopes, days: 2 };
	const { token } = await api.take({ operation: "createToken", params: { id }, body }, session);
	const secret = String(token);
	api.keepSecret(secret);
	return { id, secret, credentials: { authorization: `Bearer ${secret}` } };
}

/** Disables a member, whatever they have open. */
export async function disable(demo: Demo, { id }: Person): Promise<void> {
	const sql = `UPDATE "Member" SET "disabledAt" = now() WHERE "id" = $1`;
	await queryAsApplication(demo, sql, [id]);
}

function cookiesOf(response: Response): string {
	return response.headers
		.getSetCookie()
		.map((cookie) => cookie.split(";")[0])
		.join("; ");
}
