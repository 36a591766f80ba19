import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/entry/sign-in-form";
import { safeNext } from "@/lib/domain/safe-next";
import { messagesFor } from "@/lib/i18n/messages";
import { currentActor } from "@/lib/server/door/actor";
import { readerPreferences } from "@/lib/server/members/reader-preferences";

interface Props {
	readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
	const { entry } = messagesFor((await readerPreferences()).language);
	return { title: entry.signInTitle };
}

/** Signing in; whoever is signed in already goes on. */
export default async function SignInPage(props: Props) {
	const { next, ended } = await props.searchParams;
	const target = safeNext(typeof next === "string" ? next : null);
	if ((await currentActor()).kind === "member") redirect(target);
	return <SignInForm next={target} ended={ended === "1"} />;
}
