"use client";

import { type FormEvent, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { FailureNotice } from "@/components/writing/failure-notice";
import { fieldWords } from "@/components/writing/failure-words";
import { StaleRemedy } from "@/components/writing/stale-remedy";
import { useBase } from "@/components/writing/use-base";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { SharingRules } from "@/lib/domain/sharing";

/** What may be shown to people without an account, to be set by an administrator. */
export function SharingScreen(props: { rules: SharingRules }) {
	const messages = useMessages();
	const words = messages.sharing.rules;
	const write = useWrite();
	const [form, setForm] = useState(() => toForm(props.rules));
	const { base, follow, reload } = useBase(props.rules, (newer) => {
		setForm(toForm(newer));
		write.forget();
	});
	const save = async (event: FormEvent) => {
		event.preventDefault();
		const { isOn, wholeTexts, hosts } = form;
		const body = { isOn, wholeTexts, embedHosts: toHosts(hosts), revision: base.revision };
		if (!(await write.send("sharing", body, api.placeSharingRules))) return;
		follow();
		toast({ words: words.saved });
	};
	const hostProblem = write.failure?.fields?.find(({ path }) => path.startsWith("embedHosts"));
	return (
		<form onSubmit={(event) => void save(event)} className="flex max-w-prose flex-col gap-5">
			<div>
				<h1 className="font-serif text-2xl font-semibold">{words.title}</h1>
				<p className="mt-1 text-pretty text-ink-2">{words.intro}</p>
			</div>
			<Checkbox
				label={words.isOn}
				hint={words.isOnHint}
				checked={form.isOn}
				disabled={write.isPending}
				onChange={(event) => setForm({ ...form, isOn: event.target.checked })}
			/>
			<Checkbox
				label={words.wholeTexts}
				hint={words.wholeTextsHint}
				checked={form.wholeTexts}
				disabled={write.isPending}
				onChange={(event) => setForm({ ...form, wholeTexts: event.target.checked })}
			/>
			<TextArea
				label={words.hosts}
				hint={words.hostsHint}
				error={hostProblem && fieldWords(write.failure, hostProblem.path, messages)}
				value={form.hosts}
				disabled={write.isPending}
				spellCheck={false}
				onChange={(event) => setForm({ ...form, hosts: event.target.value })}
			/>
			<FailureNotice failure={write.failure}>
				<StaleRemedy failure={write.failure} onReload={reload} />
			</FailureNotice>
			<div>
				<Button type="submit" variant="main" busy={write.isPending}>
					{words.save}
				</Button>
			</div>
		</form>
	);
}

function toForm({ isOn, wholeTexts, embedHosts }: SharingRules) {
	return { isOn, wholeTexts, hosts: embedHosts.join("\n") };
}

function toHosts(words: string): string[] {
	return words.split(/[\s,]+/).filter((host) => host !== "");
}
