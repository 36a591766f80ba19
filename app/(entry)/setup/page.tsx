import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SetupForm } from "@/components/entry/setup-form";
import { messagesFor } from "@/lib/i18n/messages";
import { canSetUp } from "@/lib/server/members/can-set-up";
import { readerPreferences } from "@/lib/server/members/reader-preferences";

interface Props {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The address holds a secret: it must not travel on in a Referer. A wrong one does not even get the title. */
export async function generateMetadata(props: Props): Promise<Metadata> {
	const { entry, everywhere } = messagesFor((await readerPreferences()).language);
	const token = await findToken((await props.searchParams).token);
	return {
		title: token === null ? everywhere.nothingHere : entry.setupTitle,
		referrer: "no-referrer",
	};
}

/** The first run: with its one-time token the first administrator is made; without it nothing is here. */
export default async function SetupPage(props: Props) {
	const token = await findToken((await props.searchParams).token);
	return token === null ? notFound() : <SetupForm token={token} />;
}

/** The token of the address, if it opens the first run. */
const findToken = cache(async (token: string | string[] | undefined): Promise<string | null> => {
	if (typeof token !== "string") return null;
	return (await canSetUp(token)) ? token : null;
});
