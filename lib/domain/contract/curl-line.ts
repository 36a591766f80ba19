import type { OperationEntry } from "./api-reference";

/**
 * The command that calls an operation with its example ids, the token in the variable RECOUPE_TOKEN and the body
 * in a file; null where no token is enough. `root` is the address of the API, which ends in /api/v1.
 */
export function curlLine(operation: OperationEntry, root: string): string | null {
	if (operation.scopes.length === 0) return null;
	const { method, body, answers } = operation;
	const isStream = answers.some(({ type }) => type === "text/event-stream");
	const isFile = answers.every(({ shape }) => shape === null);
	return [
		"curl",
		...(isStream ? ["-N"] : []),
		...(isFile ? ["-OJ"] : []),
		...(method === "GET" ? [] : [`-X ${method}`]),
		'-H "Authorization: Bearer $RECOUPE_TOKEN"',
		...(body === null ? [] : bodyOptions(body.type)),
		`"${root}${addressOf(operation)}"`,
	].join(" ");
}

function bodyOptions(type: string): string[] {
	if (type === "application/json") return ["--json @body.json"];
	return [`-H "Content-Type: ${type}"`, "--data-binary @article.txt"];
}

/** The path with its example ids and whatever of the query has an example. */
function addressOf({ path, parameters }: OperationEntry): string {
	const exampleFor = (name: string) => parameters.find((one) => one.name === name)?.example ?? name;
	const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => exampleFor(name));
	const asked = parameters.filter(({ place, example }) => place === "query" && example !== null);
	const query = asked.map(({ name, example }) => `${name}=${encodeURIComponent(example ?? "")}`);
	return query.length === 0 ? filled : `${filled}?${query.join("&")}`;
}
