import "server-only";
import { readReadiness } from "./read-readiness";

const neverStored = { "cache-control": "no-store" };

/** The process answers. */
export function respondLive(): Response {
	return Response.json({ status: "live" }, { headers: neverStored });
}

/** Whether the newsroom can work: 200, or 503 with the reasons. */
export async function respondReady(): Promise<Response> {
	const found = await readReadiness();
	const status = found.status === "ready" ? 200 : 503;
	return Response.json(found, { status, headers: neverStored });
}
