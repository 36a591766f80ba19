import { uuidv7 } from "uuidv7";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { importArticleSchema } from "./article";
import { addMemberSchema, setUpSchema } from "./member";
import { placeSpeakerSchema } from "./speaker";
import { createTokenSchema } from "./token";
import { placeWebhookSchema, toldTypes } from "./webhook";

const member = { email: "l@example.org", password: "a long enough one", locale: "fr" } as const;
const speaker = { opId: uuidv7(), revision: null, dossierId: uuidv7(), outletId: null };
const token = { opId: uuidv7(), scopes: ["read"], days: 1 };

const original = { sha256: "0".repeat(64), charset: "utf-8", fileName: null };
const article = {
	...{ opId: uuidv7(), dossierId: uuidv7(), versionId: uuidv7(), original, title: "Le port" },
	...{ outlet: null, author: null, published: null, address: null, language: "fr", credits: [] },
};
const webhook = {
	...{ opId: uuidv7(), revision: null, dossierId: null, address: "https://example.org/hook" },
	...{ types: [toldTypes[0]], isOn: true },
};

/** What has a name in it, by who or what is named. */
const named: Readonly<Record<string, (name: string) => z.ZodSafeParseResult<unknown>>> = {
	"the first administrator": (name) => setUpSchema.safeParse({ ...member, token: "t", name }),
	"a member": (name) => addMemberSchema.safeParse({ ...member, role: "checker", name }),
	"a speaker": (name) => placeSpeakerSchema.safeParse({ ...speaker, aliases: [], name }),
	"what a speaker is called too": (name) =>
		placeSpeakerSchema.safeParse({ ...speaker, name: "L", aliases: [name] }),
	"who published an article": (name) => importArticleSchema.safeParse({ ...article, outlet: name }),
	"who wrote an article": (name) => importArticleSchema.safeParse({ ...article, author: name }),
	"an agency that an article credits": (name) =>
		importArticleSchema.safeParse({ ...article, credits: [name] }),
	"a webhook": (name) => placeWebhookSchema.safeParse({ ...webhook, name }),
	"a token": (name) => createTokenSchema.safeParse({ ...token, name }),
};

describe.each(Object.entries(named))("IN-15: the name of %s", (_, parse) => {
	test.each([
		...["Léa\r\nBcc: all@example.org", "Léa\nBcc: x", "Léa\rX-Y: z", "Léa\u0085x"],
		...["Léa\u2028x", "Léa\u2029x", "Léa\tx", "Léa\u0000x", "Léa\u001b[31mx"],
	])("%j is refused, saying why", (name) => {
		expect(parse(name).error?.issues.map(({ message }) => message)).toEqual(["one-line"]);
	});

	test.each(["Léa Ombrine", "  Léa  ", "نور 👩‍👩‍👧", "Bcc: Léa"])("%j is taken", (name) => {
		expect(parse(name).error).toBeUndefined();
	});
});

test.each([
	...["a@example.org\r\nBcc: b@example.org", "a@example.org%0ABcc:b", "a\n@example.org"],
	...["a@example.org,b@example.org", "Léa <a@example.org>", '"a\r\n"@example.org'],
])("IN-15: %j is no address", (email) => {
	const result = addMemberSchema.safeParse({ ...member, role: "checker", name: "L", email });
	expect(result.error?.issues.map(({ path }) => path)).toEqual([["email"]]);
});
