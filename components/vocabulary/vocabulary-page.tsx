import { LanguageSwitch } from "@/components/entry/language-switch";
import { Link } from "@/components/ui/link";
import { vocabularyClasses, vocabularyProperties } from "@/lib/domain/backup/vocabulary-terms";
import type { Messages, Terms as TermWords } from "@/lib/i18n/messages";
import { namesOf } from "./names-of";

/** Every term of our vocabulary with what it means, in the reader’s language. */
export function VocabularyPage(props: { messages: Messages; terms: TermWords }) {
	const { messages, terms } = props;
	const { everywhere } = messages;
	const meanings: Readonly<Record<string, string>> = { ...terms.classes, ...terms.properties };
	return (
		<div className="mx-auto flex max-w-3xl flex-col gap-8 px-4 py-8">
			<header className="flex flex-wrap items-center justify-between gap-3">
				<p className="font-serif text-2xl font-semibold">{everywhere.name}</p>
				<LanguageSwitch />
			</header>
			<main id="content" className="flex flex-col gap-8">
				<h1 className="font-serif text-2xl font-semibold">{terms.title}</h1>
				<p className="text-pretty text-ink-2">{terms.intro}</p>
				<p>
					<Link href="/vocabulary/context.jsonld">{terms.context}</Link>
				</p>
				<Terms title={terms.classesTitle} names={vocabularyClasses} meanings={meanings} />
				<Terms title={terms.propertiesTitle} names={vocabularyProperties} meanings={meanings} />
				<p className="text-pretty text-ink-2">{terms.namesText}</p>
				{Object.entries(namesOf(messages)).map(([table, words]) => (
					<Terms
						key={table}
						title={`${terms.namesTitle} · ${table}`}
						prefix={`${table}:`}
						names={Object.keys(words)}
						meanings={words}
					/>
				))}
			</main>
		</div>
	);
}

function Terms(props: {
	title: string;
	prefix?: string;
	names: readonly string[];
	meanings: Readonly<Record<string, string>>;
}) {
	const { title, prefix = "", names, meanings } = props;
	return (
		<section aria-label={title} className="flex flex-col gap-2">
			<h2 className="font-serif text-xl font-semibold">{title}</h2>
			<dl className="divide-y divide-line border-y border-line">
				{names.map((name) => (
					<div
						key={name}
						id={`${prefix}${name}`}
						className="grid gap-x-6 gap-y-0.5 py-1.5 sm:grid-cols-[18rem_1fr]"
					>
						<dt className="font-mono text-label break-all">{`recoupe:${prefix}${name}`}</dt>
						<dd>{meanings[name]}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
