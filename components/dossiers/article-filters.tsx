"use client";

import type { ReactNode } from "react";
import { useMessages } from "@/components/language/language-provider";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { articleStates } from "@/lib/domain/article-states";
import { articleLanguages } from "@/lib/domain/languages";
import type { DossierMemberView } from "@/lib/domain/people";
import { type ArticleQuery, articleSorts, nobodyAssigned } from "./article-query";

/** What the articles can be filtered by; on narrow screens, where no column head is, what they are sorted by. */
export function ArticleFilters(props: {
	query: ArticleQuery;
	onChange: (change: Partial<ArticleQuery>) => void;
	members: readonly DossierMemberView[];
	/** Whether anything is put away. */
	hasArchive: boolean;
	end: ReactNode;
}) {
	const { query, onChange, members } = props;
	const { dossiers, vocabulary } = useMessages();
	const words = dossiers.articles;
	return (
		<search className="flex flex-wrap items-end gap-3">
			<TextField
				type="search"
				label={words.searchLabel}
				className="min-w-56 flex-1 basis-64"
				value={query.search}
				onChange={(event) => onChange({ search: event.currentTarget.value })}
			/>
			<Filter
				label={words.column.state}
				any={words.anyState}
				options={articleStates.map((value) => [value, vocabulary.articleState[value]])}
				value={query.state}
				onValue={(state) => onChange({ state })}
			/>
			<Filter
				label={words.column.language}
				any={words.anyLanguage}
				options={articleLanguages.map((value) => [value, vocabulary.language[value]])}
				value={query.language}
				onValue={(language) => onChange({ language })}
			/>
			<Filter
				label={words.column.assignee}
				any={words.anybody}
				options={[
					[nobodyAssigned, words.nobody],
					...members.map(({ id, name }): [string, string] => [id, name]),
				]}
				value={query.assignee}
				onValue={(assignee) => onChange({ assignee })}
			/>
			{props.hasArchive && (
				<Filter
					label={words.archiveLabel}
					any={words.notArchived}
					options={[["only", words.onlyArchived]]}
					value={query.archive}
					onValue={(archive) => onChange({ archive })}
				/>
			)}
			<SelectField
				label={words.sortBy}
				className="min-w-36 flex-1 min-[1100px]:hidden"
				options={articleSorts.map((value) => ({ value, label: words.column[value] }))}
				value={query.sort}
				onValue={(sort) => onChange({ sort })}
			/>
			<div className="ml-auto">{props.end}</div>
		</search>
	);
}

function Filter(props: {
	label: string;
	any: string;
	options: readonly (readonly [string, string])[];
	value: string;
	onValue: (value: string) => void;
}) {
	const options = props.options.map(([value, label]) => ({ value, label }));
	return (
		<SelectField
			label={props.label}
			className="min-w-36 flex-1 sm:max-w-48"
			options={[{ value: "", label: props.any }, ...options]}
			value={props.value}
			onValue={props.onValue}
		/>
	);
}
