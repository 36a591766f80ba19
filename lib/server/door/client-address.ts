import "server-only";
import { BlockList, isIP } from "node:net";

/** Whether an address is that of a proxy whose word about its client counts. */
export type IsTrusted = (address: string) => boolean;

/** Tells the addresses of proxies, each an address or a range (`10.0.0.0/8`), from all others; nobody is trusted by an empty list. */
export function trustOf(proxies: readonly string[]): IsTrusted {
	const list = new BlockList();
	for (const proxy of proxies) {
		const [address = "", bits] = proxy.split("/");
		const family = isIP(address) === 6 ? "ipv6" : "ipv4";
		if (bits === undefined) list.addAddress(address, family);
		else list.addSubnet(address, Number(bits), family);
	}
	return (address) =>
		isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/**
 * Who a request comes from, for limits: the address of its connection, or, behind proxies that are trusted, the last entry
 * of `X-Forwarded-For` that is none of theirs. What a client writes into that header itself stands before it and says nothing.
 */
export function clientAddress(
	peer: string | undefined,
	forwarded: string | undefined,
	isTrusted: IsTrusted,
): string {
	const hops = (forwarded ?? "").split(",").map((hop) => hop.trim());
	let address = plain(peer ?? "-");
	while (isTrusted(address)) {
		const before = plain(hops.pop() ?? "");
		if (isIP(before) === 0) return address;
		address = before;
	}
	return address;
}

/** An IPv4 address as such, also where it came over a socket of IPv6. */
function plain(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
	return mapped ?? address;
}
