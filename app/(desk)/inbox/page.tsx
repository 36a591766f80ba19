import type { Metadata } from "next";
import { InboxScreen } from "@/components/inbox/inbox-screen";
import { messagesFor } from "@/lib/i18n/messages";
import { currentActor } from "@/lib/server/door/actor";
import { readInbox } from "@/lib/server/inbox/read-inbox";
import { readerPreferences } from "@/lib/server/members/reader-preferences";
import { shown } from "../shown";

export async function generateMetadata(): Promise<Metadata> {
	const { language } = await readerPreferences();
	return { title: messagesFor(language).threads.inbox.title };
}

/** What concerns the member who is signed in. */
export default async function InboxPage() {
	const inbox = shown(await readInbox(await currentActor()));
	return <InboxScreen inbox={inbox} now={new Date().toISOString()} />;
}
