"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { titleOf } from "@/components/statements/statement-words";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { linkTypeNames } from "@/lib/domain/link-types";
import type { MapView } from "@/lib/domain/map";
import { reviewStateNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import { isMapFiltered, type MapQuery, noMapFilter } from "./map-query";

/** What the map can be narrowed to; the address keeps it. */
export function MapFilters(props: {
	map: MapView;
	query: MapQuery;
	onChange: (change: Partial<MapQuery>) => void;
}) {
	const { map, query, onChange } = props;
	const { vocabulary, map: words } = useMessages();
	const language = useLanguage();
	const { filters } = words;
	const speakers = map.speakers.map(({ id, name }) => [id, name] as const);
	const statements = map.statements.map(
		({ id, titles }) => [id, titleOf(titles, language)] as const,
	);
	return (
		<search aria-label={filters.label} className="flex flex-wrap items-end gap-3">
			<Filter
				label={filters.tag}
				any={filters.any}
				options={tagNames.map((tag) => [tag, vocabulary.tags[tag]])}
				value={query.tag}
				onValue={(tag) => onChange({ tag })}
			/>
			<Filter
				label={filters.type}
				any={filters.any}
				options={linkTypeNames.map((type) => [type, vocabulary.linkType[type]])}
				value={query.type}
				onValue={(type) => onChange({ type })}
			/>
			<Filter
				label={filters.state}
				any={filters.notRejected}
				options={reviewStateNames.map((state) => [state, vocabulary.reviewState[state]])}
				value={query.state}
				onValue={(state) => onChange({ state })}
			/>
			<Filter
				label={filters.speaker}
				any={filters.any}
				options={speakers}
				value={query.speakerId}
				onValue={(speakerId) => onChange({ speakerId })}
			/>
			<Filter
				label={filters.statement}
				any={filters.any}
				options={statements}
				value={query.statementId}
				onValue={(statementId) => onChange({ statementId })}
			/>
			{isMapFiltered(query) && (
				<Button variant="quiet" className="h-9" onClick={() => onChange(noMapFilter)}>
					{filters.clear}
				</Button>
			)}
		</search>
	);
}

function Filter<Value extends string>(props: {
	label: string;
	any: string;
	options: readonly (readonly [Value, string])[];
	value: Value | null;
	onValue: (value: Value | null) => void;
}) {
	const { options, onValue } = props;
	return (
		<SelectField
			label={props.label}
			className="min-w-32 flex-1 sm:max-w-44"
			options={[
				{ value: "", label: props.any },
				...options.map(([value, label]) => ({ value, label })),
			]}
			value={props.value ?? ""}
			onValue={(chosen) => onValue(options.find(([value]) => value === chosen)?.[0] ?? null)}
		/>
	);
}
