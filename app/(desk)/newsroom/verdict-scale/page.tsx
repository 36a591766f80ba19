import type { Metadata } from "next";
import { Page } from "@/components/shell/page";
import { ScaleScreen } from "@/components/verdict-scale/scale-screen";
import { messagesFor } from "@/lib/i18n/messages";
import { currentActor } from "@/lib/server/door/actor";
import { readerPreferences } from "@/lib/server/members/reader-preferences";
import { readEditedScale } from "@/lib/server/verdict-scale/read-verdict-scale";
import { shown } from "../../shown";

export async function generateMetadata(): Promise<Metadata> {
	const { language } = await readerPreferences();
	return { title: messagesFor(language).verdictScale.title };
}

/** The newsroom's scale of verdicts, for its administrators; nothing for others. */
export default async function VerdictScalePage() {
	const edited = shown(await readEditedScale(await currentActor()));
	const { language } = await readerPreferences();
	return (
		<Page here={messagesFor(language).verdictScale.title} width="wide">
			<ScaleScreen {...edited} />
		</Page>
	);
}
