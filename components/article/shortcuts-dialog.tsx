"use client";

import { useId, useState } from "react";
import { useKeys } from "@/components/keys/use-keys";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Label } from "@/components/ui/label";
import { caretKeys } from "@/lib/desk/caret-keys";
import { changeableActs, chooseKey, type KeyedAct } from "@/lib/desk/key-choices";
import {
	type ShortcutGroup,
	shortcutGroups,
	shortcutNames,
	shortcutRow,
} from "@/lib/desk/shortcuts";
import { linkTypeNames } from "@/lib/domain/link-types";
import { outcomeNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import type { Messages } from "@/lib/i18n/messages";
import { keyWords } from "./key-words";

/** All keys of the desk, the comparison and the review, from the tables that make them work; those of one character can be changed here. */
export function ShortcutsDialog(props: {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	/** The group of the screen that it opens on, which comes first. */
	first?: ShortcutGroup;
}) {
	const messages = useMessages();
	const { desk, everywhere, marking } = messages;
	const { choices, save } = useKeys();
	// Asked for apart, so that a key pressed by habit while the list is open changes nothing.
	const [isChanging, setChanging] = useState(false);
	const acts = actsOf(messages);
	const { open, onOpenChange, first } = props;
	const groups = [...new Set([...(first === undefined ? [] : [first]), ...shortcutGroups])];
	return (
		<Dialog
			open={open}
			onOpenChange={onOpenChange}
			title={desk.help.title}
			description={marking.keys.text}
			closeLabel={everywhere.close}
			size="large"
		>
			<div className="mb-3 flex flex-wrap gap-2">
				<Button size="small" aria-pressed={isChanging} onClick={() => setChanging(!isChanging)}>
					{marking.keys.change}
				</Button>
				{Object.keys(choices).length > 0 && (
					<Button size="small" onClick={() => save({})}>
						{marking.keys.reset}
					</Button>
				)}
			</div>
			<div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
				{groups.map((group) => (
					<section key={group} aria-label={desk.help.group[group]}>
						<Label as="h3" className="mb-1.5">
							{desk.help.group[group]}
						</Label>
						<ul>
							{acts
								.filter((row) => row.group === group)
								.map((row) => (
									<KeyRow key={row.act} {...row} isChanging={isChanging} />
								))}
						</ul>
					</section>
				))}
				<CaretSection />
			</div>
		</Dialog>
	);
}

interface Row {
	readonly act: KeyedAct;
	readonly group: ShortcutGroup;
	readonly words: string;
}

function actsOf({ desk, vocabulary }: Messages): readonly Row[] {
	return [
		...tagNames.map(
			(act): Row => ({
				act,
				group: "mark",
				words: desk.help.tag(vocabulary.tag[act].toLocaleLowerCase()),
			}),
		),
		...outcomeNames.map((act): Row => ({ act, group: "review", words: vocabulary.outcome[act] })),
		...linkTypeNames.map(
			(act): Row => ({ act, group: "compare", words: desk.help.type(vocabulary.linkType[act]) }),
		),
		...shortcutNames.map(
			(act): Row => ({ act, group: shortcutRow(act).group, words: desk.help.action[act] }),
		),
	];
}

function KeyRow({ act, words, isChanging }: Row & { isChanging: boolean }) {
	const messages = useMessages();
	const { marking } = messages;
	const { keyOf } = useKeys();
	const key = keyOf(act);
	if (isChanging && changeableActs.includes(act))
		return <ChangeableRow act={act} words={words} shown={key} />;
	return (
		<li className="flex min-h-8 items-center justify-between gap-3">
			<span>{words}</span>
			{key === null ? (
				<span className="text-ink-2">{marking.keys.off}</span>
			) : (
				<FixedKey words={keyWords(key, messages)} />
			)}
		</li>
	);
}

/** A field for one character: what is typed into it is the key, empty it is switched off. */
function ChangeableRow(props: { act: KeyedAct; words: string; shown: string | null }) {
	const messages = useMessages();
	const { marking } = messages;
	const { choices, save } = useKeys();
	const [problem, setProblem] = useState<string | null>(null);
	const id = useId();
	const type = (typed: string) => {
		// The character that was typed last, wherever the caret was.
		const before = props.shown ?? "";
		const key = typed.length > before.length ? typed.replace(before, "") || before : typed;
		const choice = chooseKey(choices, props.act, key.trim());
		if (choice.kind === "chosen") save(choice.choices);
		const taken = choice.kind === "taken" ? wordsOf(choice.by, messages) : null;
		setProblem(
			taken === null
				? choice.kind === "no-key"
					? marking.keys.noKey
					: null
				: marking.keys.taken(key.toLocaleLowerCase(), taken),
		);
	};
	return (
		<li className="flex min-h-8 flex-wrap items-center justify-between gap-x-3 py-0.5">
			<label htmlFor={id} className="min-w-0 flex-1">
				{props.words}
			</label>
			<input
				id={id}
				value={props.shown ?? ""}
				placeholder="–"
				autoComplete="off"
				autoCapitalize="off"
				spellCheck={false}
				aria-invalid={problem !== null}
				aria-describedby={problem === null ? undefined : `${id}-problem`}
				onFocus={(event) => event.currentTarget.select()}
				onChange={(event) => type(event.currentTarget.value)}
				onBlur={() => setProblem(null)}
				className="h-7 w-9 rounded-[4px] border border-b-2 border-line-3 bg-sheet text-center text-sm text-ink aria-invalid:border-danger"
			/>
			{problem !== null && (
				<p id={`${id}-problem`} role="alert" className="basis-full text-xs text-danger">
					{problem}
				</p>
			)}
		</li>
	);
}

function wordsOf(act: KeyedAct, messages: Messages): string {
	return actsOf(messages).find((row) => row.act === act)?.words ?? act;
}

/** The keys that move the caret; they are those of every text and stay. */
function CaretSection() {
	const messages = useMessages();
	const { marking } = messages;
	return (
		<section aria-label={marking.caret.title}>
			<Label as="h3" className="mb-1.5">
				{marking.caret.title}
			</Label>
			<ul>
				{caretKeys.map(({ name, keys }) => (
					<li key={name} className="flex min-h-8 items-center justify-between gap-3">
						<span>{marking.caret.by[name]}</span>
						<span className="flex gap-1">
							{keys.map((key) => (
								<FixedKey key={key} words={keyWords(key, messages)} />
							))}
						</span>
					</li>
				))}
			</ul>
			<p className="text-xs text-ink-2">{marking.caret.extend}</p>
		</section>
	);
}

function FixedKey({ words }: { words: string }) {
	return (
		<span>
			<span className="sr-only">{words}</span>
			<Kbd>{words}</Kbd>
		</span>
	);
}
