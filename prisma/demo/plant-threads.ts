import { uuidv7 } from "uuidv7";
import type { Note } from "@/lib/domain/note";
import { openThread } from "@/lib/server/threads/open-thread";
import { placeMessage } from "@/lib/server/threads/place-message";
import { setThread } from "@/lib/server/threads/set-thread";
import type { Planting } from "./planting";
import type { DemoThread } from "./thread-shape";
import { threads } from "./threads";

/** Has the members of the story talk about its passages and statements. */
export async function plantThreads(planting: Planting): Promise<void> {
	const rows: readonly DemoThread[] = threads;
	for (const thread of rows) await plantThread(planting, thread);
}

async function plantThread(planting: Planting, thread: DemoThread): Promise<void> {
	const { kind, about, blocking = false, resolvedBy } = thread;
	const [first, ...answers] = thread.messages;
	const threadId = uuidv7();
	const keys = { annotation: planting.annotations, statement: planting.statements };
	const subjectId = planting.find(keys[kind], about);
	const said = { messageId: uuidv7(), body: toBody(planting, first) };
	const opening = { opId: uuidv7(), kind, subjectId, blocking, ...said };
	await planting.write(about, openThread(planting.actor(first.by), threadId, opening));
	for (const answer of answers) {
		const [id, actor] = [uuidv7(), planting.actor(answer.by)];
		const { before } = answer;
		const place = (words: string, revision: number | null) => {
			const body = toBody(planting, { ...answer, words });
			return placeMessage(actor, id, { opId: uuidv7(), revision, threadId, body });
		};
		await planting.write(about, place(before ?? answer.words, null));
		if (before !== undefined) await planting.write(about, place(answer.words, 1));
	}
	if (resolvedBy === undefined) return;
	const state = { opId: uuidv7(), revision: 1, blocking, resolved: true };
	await planting.write(about, setThread(planting.actor(resolvedBy), threadId, state));
}

function toBody(planting: Planting, { to, words }: DemoThread["messages"][number]): Note {
	const member = planting.story.members.find(({ key }) => key === to);
	const mention =
		member === undefined
			? []
			: [
					{
						type: "mention",
						attrs: { id: planting.memberId(member.key), label: member.name },
					},
				];
	const content = [...mention, { type: "text", text: words }];
	return { v: 1, doc: { type: "doc", content: [{ type: "paragraph", content }] } };
}
