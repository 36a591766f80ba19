/**
 * What two addresses have in common when they lead to the same article: without scheme, "www.", fragment, the last
 * slash and what only counts visitors. The address itself where it is none.
 */
export function addressKey(address: string): string {
	if (!URL.canParse(address)) return address;
	const url = new URL(address);
	const counted = [...url.searchParams.keys()].filter((name) => countsVisitors.test(name));
	for (const name of counted) url.searchParams.delete(name);
	url.searchParams.sort();
	const host = url.host.replace(/^(?:www|m|amp)\./, "");
	return `${host}${withoutLastSlashes(url.pathname)}${url.search}`;
}

// By hand: an expression looks for the end from each of many slashes anew.
function withoutLastSlashes(path: string): string {
	let end = path.length;
	while (path[end - 1] === "/") end -= 1;
	return path.slice(0, end);
}

const countsVisitors = /^(?:utm_\w{1,20}|fbclid|gclid|mc_cid|mc_eid|xtor|at_\w{1,20}|cmpid)$/i;
