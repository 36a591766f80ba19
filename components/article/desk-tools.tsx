"use client";

import { Columns2, CornerUpLeft, Ellipsis, Keyboard, Redo2, Undo2 } from "lucide-react";
import { ExportButton } from "@/components/exports/export-button";
import { articlePlace, dossierPlace, passagePlace } from "@/components/exports/export-place";
import { useKeys } from "@/components/keys/use-keys";
import { useMessages } from "@/components/language/language-provider";
import { PresentPeople } from "@/components/live/present-people";
import type { LiveState } from "@/components/live/use-live-events";
import { ShareButton, useSharing } from "@/components/sharing/share-button";
import type { ShareSubject } from "@/components/sharing/share-subject";
import { SaveState, type SaveStateName } from "@/components/shell/save-state";
import { IconButton } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { DeskSnapshot } from "@/lib/desk/desk-snapshot";
import type { DeskStore } from "@/lib/desk/desk-store";
import { type Shortcut, shortcuts } from "@/lib/desk/shortcuts";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { PresentView } from "@/lib/domain/presence";
import { keyWords } from "./key-words";
import { compareAddress } from "./links-section";
import type { Trail } from "./use-trail";

/** What the bar over the desk holds at its end: the save state, undo and redo, compare, export, the keys. */
export function DeskTools(props: {
	shown: DeskSnapshot;
	live: LiveState;
	/** Who else is at an article of the dossier now. */
	others: readonly PresentView[];
	store: DeskStore;
	selected: AnnotationView | null;
	/** The article to compare with: of the selected mark's first far end, or null to choose there. */
	compareWith: string | null;
	/** The way back to where the member came from. */
	trail: Trail;
	onHelp: () => void;
}) {
	const messages = useMessages();
	const { desk, marking } = messages;
	const { shown, store } = props;
	const { keyOf } = useKeys();
	const hint = (key: string) => keyWords(key, messages);
	const hinted = (act: Shortcut) => {
		const key = keyOf(act);
		return key === null ? "" : ` (${hint(key)})`;
	};
	return (
		<div className="flex items-center gap-1.5 sm:gap-2">
			<PresentPeople people={props.others.filter(isAt(shown.view.article.id))} />
			<SaveState state={stateOf(props)} count={shown.entries.length} />
			{props.trail.last !== null && (
				<IconButton
					label={`${marking.back(props.trail.last.title)}${hinted("goBack")}`}
					icon={<CornerUpLeft aria-hidden="true" className="size-4" />}
					onClick={props.trail.goBack}
				/>
			)}
			<span className="flex max-lg:hidden">
				<IconButton
					label={`${desk.undo} (${hint(shortcuts.undo.keys[0])})`}
					disabled={!shown.canUndo}
					icon={<Undo2 aria-hidden="true" className="size-4" />}
					onClick={store.undo}
				/>
				<IconButton
					label={`${desk.redo} (${hint(shortcuts.redo.keys[0])})`}
					disabled={!shown.canRedo}
					icon={<Redo2 aria-hidden="true" className="size-4" />}
					onClick={store.redo}
				/>
				<IconButton
					label={`${desk.help.button}${hinted("help")}`}
					icon={<Keyboard aria-hidden="true" className="size-4" />}
					onClick={props.onHelp}
				/>
			</span>
			<ButtonLink
				href={compareAddress(shown.view, props.compareWith)}
				keyHint={keyOf("compare") ?? undefined}
				icon={<Columns2 aria-hidden="true" className="size-4" />}
				className="max-lg:hidden"
			>
				{desk.compare}
			</ButtonLink>
			<ExportButton places={placesOf(props)} />
			<span className="max-lg:hidden">
				<ShareButton subject={subjectOf(shown)} />
			</span>
			<MoreMenu {...props} />
		</div>
	);
}

function subjectOf({ view }: DeskSnapshot): ShareSubject {
	const { article, dossier } = view;
	return { kind: "article", id: article.id, dossierId: dossier.id, title: article.title };
}

function placesOf({
	shown,
	selected,
}: Pick<Parameters<typeof DeskTools>[0], "shown" | "selected">) {
	const { article, dossier } = shown.view;
	const whole = [
		articlePlace(dossier.id, article.id),
		dossierPlace(dossier.id, dossier.leads),
	] as const;
	return selected === null
		? whole
		: ([...whole, passagePlace(dossier.id, article.id, selected.id)] as const);
}

function isAt(articleId: string): (person: PresentView) => boolean {
	return (person) => person.articleId === articleId;
}

/** Work that is not saved comes first; with nothing to save, whether others' work arrives. */
function stateOf({ shown, live }: { shown: DeskSnapshot; live: LiveState }): SaveStateName {
	return shown.saveState === "saved" && live !== "live" ? live : shown.saveState;
}

/** On a narrow screen the tools that do not fit are behind three dots. */
function MoreMenu(props: Parameters<typeof DeskTools>[0]) {
	const messages = useMessages();
	const { desk } = messages;
	const { shown, store } = props;
	const { keyOf } = useKeys();
	const sharing = useSharing(subjectOf(shown));
	return (
		<span className="lg:hidden">
			{sharing?.dialog}
			<Menu
				align="end"
				trigger={
					<IconButton label={desk.more} icon={<Ellipsis aria-hidden="true" className="size-4" />} />
				}
			>
				<MenuItem
					disabled={!shown.canUndo}
					keyHint={keyWords(shortcuts.undo.keys[0], messages)}
					onSelect={store.undo}
				>
					{desk.undo}
				</MenuItem>
				<MenuItem
					disabled={!shown.canRedo}
					keyHint={keyWords(shortcuts.redo.keys[0], messages)}
					onSelect={store.redo}
				>
					{desk.redo}
				</MenuItem>
				<MenuSeparator />
				<MenuItem
					keyHint={keyOf("compare") ?? undefined}
					onSelect={() => window.location.assign(compareAddress(shown.view, props.compareWith))}
				>
					{desk.compare}
				</MenuItem>
				{sharing !== null && <MenuItem onSelect={sharing.open}>{messages.sharing.button}</MenuItem>}
				<MenuItem keyHint={keyOf("help") ?? undefined} onSelect={props.onHelp}>
					{desk.help.button}
				</MenuItem>
			</Menu>
		</span>
	);
}
