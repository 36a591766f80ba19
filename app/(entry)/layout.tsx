import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/entry/language-switch";
import { messagesFor } from "@/lib/i18n/messages";
import { readerPreferences } from "@/lib/server/members/reader-preferences";

/** The screens before sign-in: the name, one sheet, the language. */
export default async function EntryLayout(props: { children: ReactNode }) {
	const { everywhere } = messagesFor((await readerPreferences()).language);
	return (
		<div className="mx-auto flex min-h-dvh w-full max-w-[26rem] flex-col px-4 pt-[min(12vh,112px)] pb-10">
			<header className="mb-8">
				<p className="font-serif text-4xl font-semibold tracking-[-0.01em]">{everywhere.name}</p>
				<p className="mt-1.5 text-pretty text-ink-2">{everywhere.tagline}</p>
			</header>
			<main
				id="content"
				className="rounded-[10px] border border-line bg-sheet p-5 shadow-lift sm:p-6"
			>
				{props.children}
			</main>
			<footer className="mt-4 flex justify-center">
				<LanguageSwitch />
			</footer>
		</div>
	);
}
