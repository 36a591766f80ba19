import type { Metadata } from "next";
import { SharingScreen } from "@/components/sharing/sharing-screen";
import { Page } from "@/components/shell/page";
import { messagesFor } from "@/lib/i18n/messages";
import { currentActor } from "@/lib/server/door/actor";
import { readerPreferences } from "@/lib/server/members/reader-preferences";
import { readEditedRules } from "@/lib/server/sharing/sharing-rules";
import { shown } from "../../shown";

export async function generateMetadata(): Promise<Metadata> {
	const { language } = await readerPreferences();
	return { title: messagesFor(language).sharing.rules.title };
}

/** What may be shown to people without an account, for administrators; nothing for others. */
export default async function SharingPage() {
	const rules = shown(await readEditedRules(await currentActor()));
	const { language } = await readerPreferences();
	return (
		<Page here={messagesFor(language).sharing.rules.title}>
			<SharingScreen rules={rules} />
		</Page>
	);
}
