"use client";

import { useMessages } from "@/components/language/language-provider";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Label } from "@/components/ui/label";
import { shortcutGroups, shortcutNames, shortcutRow } from "@/lib/desk/shortcuts";
import { tagNames, tagRow } from "@/lib/domain/tags";
import { keyWords } from "./key-words";

/** All keys of the desk, from the tables that make them work. */
export function ShortcutsDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
	const messages = useMessages();
	const { desk, everywhere, vocabulary } = messages;
	const rows = [
		...tagNames.map((tag) => ({
			group: "mark",
			key: tagRow(tag).key,
			words: desk.help.tag(vocabulary.tag[tag].toLocaleLowerCase()),
		})),
		...shortcutNames.map((name) => ({
			group: shortcutRow(name).group,
			key: shortcutRow(name).keys[0] ?? "",
			words: desk.help.action[name],
		})),
	];
	return (
		<Dialog {...props} title={desk.help.title} closeLabel={everywhere.close} size="medium">
			<div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
				{shortcutGroups.map((group) => (
					<section key={group} aria-label={desk.help.group[group]}>
						<Label as="h3" className="mb-1.5">
							{desk.help.group[group]}
						</Label>
						<dl>
							{rows
								.filter((row) => row.group === group)
								.map((row) => (
									<div key={row.words} className="flex min-h-7 items-center justify-between gap-3">
										<dt>{row.words}</dt>
										<dd>
											<span className="sr-only">{keyWords(row.key, messages)}</span>
											<Kbd>{keyWords(row.key, messages)}</Kbd>
										</dd>
									</div>
								))}
						</dl>
					</section>
				))}
			</div>
		</Dialog>
	);
}
