import { expect, test } from "vitest";
import { exampleOf } from "@/lib/domain/contract/examples";
import { type InboxEntry, inboxSchema } from "@/lib/domain/inbox";
import { entryAddress } from "./entry-address";

const [entry] = inboxSchema.parse(exampleOf("readInbox").answer).list as [InboxEntry];
const { dossier, articleId, passageId, threadId } = entry;

test("an entry leads to its thread at its passage, without a thread to the passage", () => {
	expect(entryAddress(entry)).toBe(`/articles/${articleId}?thread=${threadId}#a=${passageId}`);
	expect(entryAddress({ ...entry, threadId: null })).toBe(`/articles/${articleId}#a=${passageId}`);
});

test("what is about a statement leads to its page", () => {
	const ofStatement = { ...entry, kind: "statement", articleId: null, passageId: null } as const;
	const page = `/dossiers/${dossier.id}/statements/${entry.subjectId}`;
	expect(entryAddress(ofStatement)).toBe(`${page}?thread=${threadId}`);
	expect(entryAddress({ ...ofStatement, kind: "verdict", threadId: null })).toBe(page);
});
