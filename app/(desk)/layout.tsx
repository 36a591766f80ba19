import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { InboxProvider } from "@/components/inbox/inbox-provider";
import { SharingProvider } from "@/components/sharing/sharing-provider";
import { KeptWork } from "@/components/shell/kept-work";
import { SelfProvider } from "@/components/shell/self-provider";
import { Toaster } from "@/components/ui/toaster";
import { safeNext } from "@/lib/domain/safe-next";
import { messagesFor } from "@/lib/i18n/messages";
import { currentActor } from "@/lib/server/door/actor";
import { readSelf } from "@/lib/server/members/read-self";
import { readSharingRules } from "@/lib/server/sharing/sharing-rules";

/** The signed-in newsroom. Each screen brings its own bar (`components/shell/page`). */
export default async function DeskLayout(props: { children: ReactNode }) {
	const actor = await currentActor();
	const [self, sharing] = await Promise.all([readSelf(actor), readSharingRules(actor)]);
	if (!self.ok) redirect(await signInAddress());
	const { everywhere } = messagesFor(self.value.locale);
	return (
		<SelfProvider self={self.value}>
			<a
				href="#content"
				className="sr-only z-50 rounded-card bg-accent px-3 py-2 text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
			>
				{everywhere.skip}
			</a>
			<SharingProvider rules={sharing.ok ? sharing.value : null}>
				<InboxProvider>{props.children}</InboxProvider>
			</SharingProvider>
			<KeptWork />
			<Toaster label={everywhere.notifications} closeLabel={everywhere.close} />
		</SelfProvider>
	);
}

async function signInAddress(): Promise<string> {
	const next = safeNext((await headers()).get("x-path"));
	return next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
}
