import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/shell/page";
import { SaveState } from "@/components/shell/save-state";
import { Specimen } from "@/components/specimen/specimen";
import { messagesFor } from "@/lib/i18n/messages";
import { config } from "@/lib/server/config";
import { readerPreferences } from "@/lib/server/members/reader-preferences";

export async function generateMetadata(): Promise<Metadata> {
	const { everywhere, specimen } = messagesFor((await readerPreferences()).language);
	return { title: config().specimen ? specimen.title : everywhere.nothingHere };
}

/** Every part and state; only where the installation is a demo or in development. */
export default async function SpecimenPage() {
	if (!config().specimen) notFound();
	const { language, theme } = await readerPreferences();
	return (
		<Page here={messagesFor(language).specimen.title} end={<SaveState state="saved" />}>
			<Specimen theme={theme} />
		</Page>
	);
}
