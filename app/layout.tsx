import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/newsreader/opsz.css";
import "@fontsource-variable/newsreader/wght-italic.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ReaderLanguage } from "@/components/language/reader-language";
import { ZoneProvider } from "@/components/language/zone-provider";
import { Alive } from "@/components/shell/alive";
import { StyleNonce } from "@/components/shell/style-nonce";
import { languages } from "@/lib/domain/languages";
import { messagesFor } from "@/lib/i18n/messages";
import { readerPreferences } from "@/lib/server/members/reader-preferences";

/** The name over every screen, in the reader's language. */
export async function generateMetadata(): Promise<Metadata> {
	const { everywhere } = messagesFor((await readerPreferences()).language);
	return {
		title: { default: everywhere.name, template: `%s · ${everywhere.name}` },
		description: everywhere.tagline,
		robots: { index: false, follow: false },
	};
}

export const viewport: Viewport = {
	width: "device-width",
	initialScale: 1,
	themeColor: [
		{ media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
		{ media: "(prefers-color-scheme: dark)", color: "#171613" },
	],
};

/** Every page: in the reader's language and the look they chose. */
export default async function RootLayout(props: { children: ReactNode }) {
	const { language, theme, zone } = await readerPreferences();
	return (
		<html lang={languages[language].tag} data-theme={theme} suppressHydrationWarning>
			<body>
				<ReaderLanguage language={language}>
					<ZoneProvider zone={zone}>{props.children}</ZoneProvider>
				</ReaderLanguage>
				<StyleNonce />
				<Alive />
			</body>
		</html>
	);
}
