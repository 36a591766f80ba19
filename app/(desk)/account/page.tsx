import type { Metadata } from "next";
import { AccountScreen } from "@/components/account/account-screen";
import { Page } from "@/components/shell/page";
import { messagesFor } from "@/lib/i18n/messages";
import { currentActor } from "@/lib/server/door/actor";
import { readerPreferences } from "@/lib/server/members/reader-preferences";
import { listTokens } from "@/lib/server/tokens/list-tokens";
import { shown } from "../shown";

export async function generateMetadata(): Promise<Metadata> {
	const { language } = await readerPreferences();
	return { title: messagesFor(language).account.title };
}

/** The account of whoever is signed in, with their tokens. */
export default async function AccountPage() {
	const tokens = shown(await listTokens(await currentActor()));
	const { language } = await readerPreferences();
	return (
		<Page here={messagesFor(language).account.title} width="text">
			<AccountScreen tokens={tokens} now={new Date().toISOString()} />
		</Page>
	);
}
