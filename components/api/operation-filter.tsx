"use client";

import { type ReactNode, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { TextField } from "@/components/ui/text-field";
import { matches } from "./matches";
import { Sheet } from "./sheet";

interface Shown {
	readonly id: string;
	readonly method: string;
	readonly path: string;
	readonly summary: string;
	/** What is seen of it once it is opened. */
	readonly details: ReactNode;
}

interface Noun {
	readonly name: string;
	readonly operations: readonly Shown[];
}

/** Operations under their nouns, each closed until it is asked for, and a field that leaves those with its words. */
export function OperationFilter({ nouns }: { nouns: readonly Noun[] }) {
	const words = useMessages().api;
	const [asked, setAsked] = useState("");
	const left = nouns
		.map(({ name, operations }) => ({
			name,
			operations: operations.filter((one) =>
				matches(asked, [one.id, one.method, one.path, one.summary]),
			),
		}))
		.filter(({ operations }) => operations.length > 0);
	const count = left.reduce((sum, { operations }) => sum + operations.length, 0);
	return (
		<div className="flex flex-col gap-6">
			<search className="flex flex-wrap items-end gap-x-4 gap-y-2">
				<TextField
					type="search"
					label={words.filter}
					hint={words.filterHint}
					className="w-full sm:max-w-sm"
					value={asked}
					onChange={(event) => setAsked(event.target.value)}
				/>
				<p role="status" className="text-label text-ink-2 sm:pb-6">
					{count === 0 ? words.nothingFound : words.found(count)}
				</p>
			</search>
			<nav aria-label={words.nouns}>
				<ul className="flex flex-wrap gap-x-4 gap-y-1.5">
					{left.map(({ name }) => (
						<li key={name}>
							<a href={`#${anchorOf(name)}`} className="inline-block py-0.5 text-accent underline">
								{name}
							</a>
						</li>
					))}
				</ul>
			</nav>
			{left.map((noun) => (
				<NounSection key={noun.name} noun={noun} />
			))}
		</div>
	);
}

function NounSection({ noun }: { noun: Noun }) {
	const heading = anchorOf(noun.name);
	return (
		<section aria-labelledby={heading} className="flex flex-col gap-2">
			<h2 id={heading} className="font-serif text-xl font-semibold">
				{noun.name}
			</h2>
			{noun.operations.map((operation) => (
				<Sheet key={operation.id} id={operation.id} head={<OperationHead operation={operation} />}>
					<a
						href={`#${operation.id}`}
						className="mb-3 inline-block font-mono text-label text-accent"
					>
						#{operation.id}
					</a>
					{operation.details}
				</Sheet>
			))}
		</section>
	);
}

function OperationHead({ operation }: { operation: Shown }) {
	const { method, path, summary } = operation;
	return (
		<>
			<h3 className="ml-1 inline font-mono text-label break-all">
				<span className="font-semibold">{method}</span> {path}
			</h3>
			<span lang="en" className="block pl-4 text-pretty text-ink-2">
				{summary}
			</span>
		</>
	);
}

function anchorOf(noun: string): string {
	return `about-${noun}`;
}
