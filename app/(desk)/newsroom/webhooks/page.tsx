import type { Metadata } from "next";
import { Page } from "@/components/shell/page";
import { WebhooksScreen } from "@/components/webhooks/webhooks-screen";
import { pageLimits } from "@/lib/domain/page";
import { messagesFor } from "@/lib/i18n/messages";
import { currentActor } from "@/lib/server/door/actor";
import { listDossiers } from "@/lib/server/dossiers/list-dossiers";
import { readerPreferences } from "@/lib/server/members/reader-preferences";
import { listWebhooks } from "@/lib/server/webhooks/list-webhooks";
import { shown } from "../../shown";

export async function generateMetadata(): Promise<Metadata> {
	const { language } = await readerPreferences();
	return { title: messagesFor(language).webhooks.title };
}

/** The newsroom's webhooks, for its administrators; nothing for others. */
export default async function WebhooksPage() {
	const actor = await currentActor();
	const { list } = shown(await listWebhooks(actor, { limit: pageLimits.most }));
	const dossiers = shown(await listDossiers(actor));
	const { language } = await readerPreferences();
	return (
		<Page here={messagesFor(language).webhooks.title}>
			<WebhooksScreen webhooks={list} dossiers={dossiers.map(({ id, title }) => ({ id, title }))} />
		</Page>
	);
}
