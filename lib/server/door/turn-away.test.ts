import { describe, expect, test } from "vitest";
import { addressOf, operationNames, pathOf } from "@/lib/domain/contract/addresses";
import { respondRefusal } from "./respond-refusal";
import { refusalOf } from "./turn-away";

const id = "019cac2e-8b40-7f16-a3d9-52c8e0b7146a";

describe("a request is turned away", () => {
	test.each([
		"/api/v1/articles/%E0%A4%A",
		"/articles/%E0%A4%A",
		"/%",
		"/api/auth/%ff",
		"/api/v1/self?__proto__=1",
		"/api/v1/search?q=a&__proto__=1",
		"/api/v1/self?%5f_proto__=1",
	])("GET %s as invalid", (target) => {
		expect(refusalOf("GET", target)).toEqual({ code: "invalid" });
	});

	test.each(["/api/v1", "/api/v1/", "/api/v1/nothing", `/api/v1/articles/${id}/x`, "/api/v1/../x"])(
		"GET %s as not found",
		(target) => {
			expect(refusalOf("GET", target)).toEqual({ code: "not-found" });
		},
	);

	test("HD-07: with a method that its address has not, and is told which it has", () => {
		expect(refusalOf("PATCH", "/api/v1/self?x=1")).toEqual({
			code: "method-not-allowed",
			allow: ["GET", "PUT", "HEAD", "OPTIONS"],
		});
		expect(refusalOf("GET", `/api/v1/articles/${id}/restore`)).toMatchObject({
			code: "method-not-allowed",
			allow: ["POST", "OPTIONS"],
		});
		for (const target of ["/", "/api/v1/self", "/_next/static/x", "*"]) {
			expect(refusalOf("TRACE", target)).toMatchObject({ code: "method-not-allowed" });
		}
	});
});

/** A value for every parameter that an address has. */
const paramsOf = (word: string) => ({
	...{ id: word, memberId: word, subjectId: word },
	...{ importId: word, fileId: word, deliveryId: word },
});

describe("a request is let through", () => {
	test.each(operationNames)("that calls %s, whatever its ids and its query", (name) => {
		const { method } = addressOf(name);
		for (const word of [id, "x", "é /%\n", "%"]) {
			const path = pathOf(name, paramsOf(word));
			if (!word.includes("/")) expect(refusalOf(method, `/api/v1${path}?q=%`)).toBeNull();
		}
		const path = `/api/v1${pathOf(name, paramsOf(id))}`;
		expect(refusalOf("OPTIONS", path)).toBeNull();
		expect(refusalOf(method, `${path}/`)).toBeNull();
		if (method === "GET") expect(refusalOf("HEAD", path)).toBeNull();
	});

	test.each(["/", "/sign-in?next=%", "/%C3%A9", "/api/auth/csrf", "/api/v10", "//api/v1/x", "*"])(
		"for %s, which is not of the API",
		(target) => {
			expect(refusalOf("POST", target)).toBeNull();
		},
	);
});

test("a refusal is a problem document, with the methods that an address has and nothing else of the request", async () => {
	const refused = respondRefusal("method-not-allowed", "GET,HEAD");
	expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
	expect(await refused.json()).toMatchObject({ code: "method-not-allowed", status: 405 });
	expect(respondRefusal("method-not-allowed", "GET\r\nx: y").headers.get("allow")).toBeNull();
	expect(respondRefusal("invalid", "GET").headers.get("allow")).toBeNull();
	expect(respondRefusal("__proto__", null).status).toBe(404);
});
