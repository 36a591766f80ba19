import type { Metadata } from "next";
import { VocabularyPage } from "@/components/vocabulary/vocabulary-page";
import { messagesFor, termsFor } from "@/lib/i18n/messages";
import { readerPreferences } from "@/lib/server/members/reader-preferences";

export async function generateMetadata(): Promise<Metadata> {
	const { language } = await readerPreferences();
	return { title: termsFor(language).title };
}

/** What the terms of our files mean; for anybody, as whoever has a file need not have an account. */
export default async function PublicVocabularyPage() {
	const { language } = await readerPreferences();
	return <VocabularyPage messages={messagesFor(language)} terms={termsFor(language)} />;
}
