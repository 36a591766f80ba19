import { expect, test } from "vitest";
import { clientAddress, trustOf } from "./client-address";

const nobody = trustOf([]);
const proxies = trustOf(["127.0.0.1", "10.0.0.0/8", "fd00::/8"]);

test.each([
	["203.0.113.7"],
	["198.51.100.1, 203.0.113.7"],
	["127.0.0.1"],
	["-"],
	["<script>"],
	[undefined],
])("AU-25: X-Forwarded-For %s is ignored where no proxy is trusted", (forwarded) => {
	expect(clientAddress("192.0.2.4", forwarded, nobody)).toBe("192.0.2.4");
	expect(clientAddress("192.0.2.4", forwarded, proxies)).toBe("192.0.2.4");
	expect(clientAddress("::ffff:127.0.0.1", forwarded, nobody)).toBe("127.0.0.1");
});

test.each([
	["203.0.113.7", "203.0.113.7"],
	["198.51.100.1, 203.0.113.7", "203.0.113.7"],
	["127.0.0.1, 203.0.113.7, 10.1.2.3", "203.0.113.7"],
	["203.0.113.7, 10.1.2.3 , 127.0.0.1", "203.0.113.7"],
	["2001:db8::1, fd00::2", "2001:db8::1"],
	["10.9.9.9", "10.9.9.9"],
	["unknown, 10.1.2.3", "10.1.2.3"],
	["", "127.0.0.1"],
	[undefined, "127.0.0.1"],
])("AU-25: behind proxies that are trusted, %s is a request of %s", (forwarded, client) => {
	expect(clientAddress("127.0.0.1", forwarded, proxies)).toBe(client);
	expect(clientAddress("::ffff:127.0.0.1", forwarded, proxies)).toBe(client);
});

test("AU-25: a connection without an address has none", () => {
	expect(clientAddress(undefined, "203.0.113.7", proxies)).toBe("-");
});
