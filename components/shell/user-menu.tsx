"use client";

import { ChevronDown, KeyRound, LogOut, Scale, Share2, Webhook } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { findUnsent, leaveUnasked, type Unsent } from "@/lib/desk/open-desk";
import { signOut } from "@/lib/desk/session";
import { languageNames, languages, themes } from "@/lib/domain/languages";
import type { SelfView } from "@/lib/domain/member";
import { hasRole } from "@/lib/domain/roles";
import { LeaveDialog } from "./leave-dialog";
import { usePreferences } from "./use-preferences";

/** Who is signed in, the language and the look they read in, and the way out. */
export function UserMenu(props: { self: SelfView }) {
	const { self } = props;
	const { account, everywhere, failures, sharing, verdictScale, vocabulary, webhooks } =
		useMessages();
	const preferences = usePreferences(self);
	const [unsent, setUnsent] = useState<Unsent | null>(null);
	const ask = async () => {
		const found = await findUnsent(self.id);
		if (found.count > 0) setUnsent(found);
		else await leave();
	};
	const leave = async () => {
		const result = await signOut();
		if (result.ok) {
			leaveUnasked();
			window.location.assign("/sign-in");
		} else toast({ words: failures.code[result.failure.code], tone: "danger" });
	};
	return (
		<>
			<LeaveDialog unsent={unsent} onClose={() => setUnsent(null)} onLeave={() => void leave()} />
			<Menu
				align="end"
				trigger={<UserButton name={self.name} label={everywhere.account(self.name)} />}
			>
				<div className="max-w-64 px-2 pt-1.5 pb-2">
					<p className="font-medium text-pretty-safe">{self.name}</p>
					<p className="text-xs text-ink-2 text-pretty-safe">
						{vocabulary.role[self.role]} · {self.email}
					</p>
				</div>
				<MenuSeparator />
				<MenuChoice
					label={everywhere.language}
					value={preferences.language}
					options={languageNames.map((value) => ({ value, label: languages[value].name }))}
					onValue={(language) => void preferences.chooseLanguage(language)}
				/>
				<MenuSeparator />
				<MenuChoice
					label={everywhere.theme}
					value={preferences.theme}
					options={themes.map((value) => ({ value, label: everywhere.themes[value] }))}
					onValue={(theme) => void preferences.chooseTheme(theme)}
				/>
				<MenuSeparator />
				<MenuLink href="/account" icon={<KeyRound aria-hidden="true" className="size-4" />}>
					{account.menu}
				</MenuLink>
				{hasRole(self.role, "admin") && (
					<>
						<MenuLink
							href="/newsroom/verdict-scale"
							icon={<Scale aria-hidden="true" className="size-4" />}
						>
							{verdictScale.menu}
						</MenuLink>
						<MenuLink
							href="/newsroom/sharing"
							icon={<Share2 aria-hidden="true" className="size-4" />}
						>
							{sharing.menu}
						</MenuLink>
						<MenuLink
							href="/newsroom/webhooks"
							icon={<Webhook aria-hidden="true" className="size-4" />}
						>
							{webhooks.menu}
						</MenuLink>
					</>
				)}
				<MenuItem
					icon={<LogOut aria-hidden="true" className="size-4" />}
					onSelect={() => void ask()}
				>
					{everywhere.signOut}
				</MenuItem>
			</Menu>
		</>
	);
}

/** The rest of the props is what the menu gives its trigger. */
function UserButton({ name, label, ...rest }: { name: string; label: string }) {
	return (
		<button
			type="button"
			aria-label={label}
			{...rest}
			className="flex h-8 shrink-0 items-center gap-1.5 rounded-card px-1 hover:bg-hover"
		>
			<Avatar name={name} />
			<span aria-hidden="true" className="max-w-40 truncate max-md:hidden">
				{name}
			</span>
			<ChevronDown aria-hidden="true" className="size-3.5 text-ink-3 max-sm:hidden" />
		</button>
	);
}
