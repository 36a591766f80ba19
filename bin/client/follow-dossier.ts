import { followEvents } from "@/lib/desk/follow-events";
import type { FollowEnd, FollowState } from "@/lib/desk/read-stream";
import { failureCodes } from "@/lib/domain/failure-codes";
import { exitCodes } from "../exit-codes";
import type { Terminal } from "../terminal";
import { connect, type RemoteNewsroom, take } from "./connect";
import { printEvents } from "./print-events";

/** What `recoupe events follow` was called with. */
export interface FollowRequest {
	readonly dossier: string;
	/** A cursor that an earlier call ended with; without one, from now on. */
	readonly after?: string;
	readonly json?: boolean;
}

/**
 * Prints what happens in a dossier as it happens, a line for each event, whatever is cut between. Ends on Ctrl-C, and
 * when the member may not see the dossier any more; in both cases it says where another call goes on.
 */
export async function followDossier(terminal: Terminal, request: FollowRequest): Promise<number> {
	const newsroom = connect(terminal);
	const { dossier, json = false } = request;
	const page = take(
		newsroom,
		"listEvents",
		await newsroom.client.listEvents({ params: { id: dossier } }),
	);
	const after = request.after ?? page.cursor;
	const stop = terminal.listenForStop(() => process.exit(exitCodes.failed));
	const printing = printEvents(terminal, after, json);
	try {
		const end = await followEvents({
			connection: newsroom.connection,
			dossierId: dossier,
			after,
			random: Math.random,
			signal: AbortSignal.any([stop.signal, printing.broken]),
			onEvents: printing.add,
			onState: (state) => tellState(terminal, state),
		});
		return conclude(terminal, newsroom, end, await printing.done());
	} finally {
		stop.dispose();
	}
}

function tellState({ tell }: Terminal, { kind }: FollowState): void {
	if (kind === "live") tell("Following; Ctrl-C ends it.");
	if (kind === "reconnecting") tell("The connection was cut; making it again …");
}

function conclude(
	{ tell }: Terminal,
	newsroom: RemoteNewsroom,
	end: FollowEnd,
	cursor: string,
): number {
	if (end === "invalid") {
		tell(`“${cursor}” is no cursor of this dossier.`);
		return exitCodes.failed;
	}
	const code = failureCodes.find((known) => known === end);
	if (code !== undefined) tell(newsroom.explain("followEvents", { code }));
	tell(`Last cursor: ${cursor} (--after goes on there)`);
	return code === undefined ? exitCodes.ok : exitCodes.failed;
}
