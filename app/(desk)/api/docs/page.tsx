import type { Metadata } from "next";
import { ApiReferencePage } from "@/components/api/api-reference-page";
import { Page } from "@/components/shell/page";
import { readReference } from "@/lib/domain/contract/api-reference";
import { messagesFor } from "@/lib/i18n/messages";
import { config } from "@/lib/server/config";
import { currentActor } from "@/lib/server/door/actor";
import { readerPreferences } from "@/lib/server/members/reader-preferences";
import { readOpenApi } from "@/lib/server/openapi/read-open-api";
import { shown } from "../../shown";

export async function generateMetadata(): Promise<Metadata> {
	const { language } = await readerPreferences();
	return { title: messagesFor(language).api.title };
}

/** The description of the API for people; for members only, as everything of the newsroom. */
export default async function ApiDocsPage() {
	const document = shown(await readOpenApi(await currentActor()));
	const { language } = await readerPreferences();
	const { api: words, failures } = messagesFor(language);
	return (
		<Page here={words.title}>
			<ApiReferencePage
				reference={readReference(document)}
				root={`${config().appUrl}/api/v1`}
				words={words}
				failures={failures.code}
			/>
		</Page>
	);
}
