"use client";

import { Upload } from "lucide-react";
import { type ClipboardEvent, type DragEvent, type FormEvent, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { findSourceCollection, sourceCollections } from "@/lib/domain/source-collections";
import { type PastedFormat, sourceFormats } from "@/lib/domain/source-formats";
import { bratHead } from "@/lib/imports/annotated/brat-pair";

/** A text that came in: a file, or pasted words without a name. */
export interface NewText {
	readonly name: string | null;
	/** What pasted words are in. */
	readonly pasted?: PastedFormat;
	/** The bytes themselves, or the address of the page that they are fetched from. */
	readonly bytes: Blob | string;
}

/** More files than this at once are imported without asking about each. */
const fewFiles = 20;

interface SourcesProps {
	/** Takes archives, and files that are many. */
	readonly onMany: (files: readonly File[]) => void;
	/** Answers whether all of them could be read. */
	readonly onTexts: (texts: readonly NewText[]) => Promise<boolean>;
}

/** The ways in: paste a text, choose or drop files, and, where the newsroom fetches pages, name an address. */
export function ImportSources(props: SourcesProps & { fetchesPages: boolean }) {
	return (
		<div className="flex flex-col gap-4">
			<div className="grid gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
				<PasteBox {...props} />
				<FileBox {...props} />
			</div>
			{props.fetchesPages && <AddressBox {...props} />}
		</div>
	);
}

/** What was typed stays until its page has been read. */
function AddressBox({ onTexts }: SourcesProps) {
	const words = useMessages().imports.address;
	const [address, setAddress] = useState("");
	const [error, setError] = useState<string | undefined>();
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		const asked = address.trim();
		const isAddress = /^https?:\/\/\S+$/i.test(asked) && URL.canParse(asked);
		setError(isAddress ? undefined : words.invalid);
		if (!isAddress) return;
		const isRead = await onTexts([{ name: null, bytes: asked }]);
		if (isRead) setAddress((typed) => (typed.trim() === asked ? "" : typed));
	};
	return (
		<form onSubmit={submit} noValidate className="flex flex-wrap items-start gap-2.5">
			<TextField
				type="url"
				inputMode="url"
				autoComplete="off"
				spellCheck={false}
				label={words.label}
				hint={words.hint}
				error={error}
				value={address}
				onChange={(event) => setAddress(event.currentTarget.value)}
				className="min-w-0 flex-1 basis-72"
			/>
			<Button type="submit" className="h-9 sm:mt-6" disabled={address.trim() === ""}>
				{words.submit}
			</Button>
		</form>
	);
}

function PasteBox({ onTexts }: SourcesProps) {
	const words = useMessages().imports.paste;
	const [text, setText] = useState("");
	const [rich, setRich] = useState<{ html: string; text: string } | null>(null);
	const [pastedHtml, setPastedHtml] = useState<string | null>(null);
	// What is typed into a rich text is in its words only, so that they are taken without their looks.
	const isRich = rich !== null && rich.text === text;
	const read = () => {
		void onTexts([isRich ? toNewText(rich.html, "html") : toNewText(text, "plain-text")]);
		setText("");
		setRich(null);
	};
	const type = (typed: string) => {
		setText(typed);
		if (pastedHtml !== null) setRich({ html: pastedHtml, text: typed });
		setPastedHtml(null);
	};
	const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
		const { selectionStart, selectionEnd, value } = event.currentTarget;
		const isWhole = selectionStart === 0 && selectionEnd === value.length;
		const html = event.clipboardData.getData("text/html");
		setPastedHtml(isWhole && html !== "" ? html : null);
	};
	return (
		<div className="flex flex-col gap-2.5">
			<TextArea
				label={words.label}
				hint={words.hint}
				rows={6}
				value={text}
				onPaste={paste}
				onChange={(event) => type(event.currentTarget.value)}
			/>
			<p role="status" className="text-xs text-ink-2 empty:hidden">
				{isRich && words.rich}
			</p>
			<Button className="self-start" onClick={read} disabled={text.trim() === ""}>
				{words.submit}
			</Button>
		</div>
	);
}

function toNewText(words: string, pasted: PastedFormat): NewText {
	const { mediaTypes } = sourceFormats.find(({ id }) => id === pasted) ?? sourceFormats[0];
	const [type = "text/plain"] = mediaTypes;
	return { name: null, pasted, bytes: new Blob([words], { type }) };
}

/** Every ending and media type that can be read. */
const accepted = [...sourceFormats, ...sourceCollections]
	.flatMap(({ extensions, mediaTypes }) => [...extensions.map((one) => `.${one}`), ...mediaTypes])
	.join(",");

/** A file of many articles is not read once more to find out. */
function isLarge({ name, size }: File): boolean {
	return findSourceCollection(name) !== null && size > 2_000_000;
}

/** Files as texts, one each; a text and its brat annotations, which have the same name, together. */
export function toTexts(files: readonly File[]): NewText[] {
	const annotationsOf = ({ name }: File) => {
		const wanted = /\.txt$/i.test(name) ? name.replace(/txt$/i, "ann") : null;
		return files.find((file) => file.name === wanted);
	};
	const taken = new Set(files.map(annotationsOf));
	return files.flatMap((file) => {
		if (taken.has(file)) return [];
		const annotations = annotationsOf(file);
		if (annotations === undefined) return [{ name: file.name, bytes: file }];
		const bytes = new Blob([bratHead(file.size), file, annotations]);
		return [{ name: file.name.replace(/txt$/i, "brat"), bytes }];
	});
}

function FileBox({ onTexts, onMany }: SourcesProps) {
	const words = useMessages().imports.files;
	const [isOver, setOver] = useState(false);
	const take = (list: FileList | null) => {
		const files = [...(list ?? [])];
		if (files.length > fewFiles || files.some(isLarge)) return onMany(files);
		void onTexts(toTexts(files));
	};
	const drop = (event: DragEvent) => {
		event.preventDefault();
		setOver(false);
		take(event.dataTransfer.files);
	};
	return (
		<section
			aria-label={words.label}
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={drop}
			className={classNames(
				"flex flex-col items-center justify-center gap-2 rounded-card border border-dashed border-line-3 bg-rail px-4 py-6 text-center",
				isOver && "border-solid border-accent bg-info-bg",
			)}
		>
			<Upload aria-hidden="true" className="size-5 text-ink-2" />
			<p className="font-medium">{isOver ? words.drop : words.label}</p>
			<p className="text-xs text-ink-2">{words.hint}</p>
			<label className="mt-1 inline-flex h-8 cursor-pointer items-center rounded-card border border-line-2 bg-sheet px-3 font-medium hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
				{words.choose}
				<input
					type="file"
					multiple
					accept={accepted}
					className="sr-only"
					onChange={(event) => {
						take(event.currentTarget.files);
						event.currentTarget.value = "";
					}}
				/>
			</label>
		</section>
	);
}
