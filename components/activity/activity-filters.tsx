"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { Spinner } from "@/components/ui/spinner";
import { TextField } from "@/components/ui/text-field";
import { activityKinds, activitySteps } from "@/lib/domain/activity";
import type { PersonView } from "@/lib/domain/people";
import { type ActivityQuery, activityParams } from "./activity-query";

/** What the activity can be filtered by. */
export interface FilterChoices {
	readonly members: readonly PersonView[];
	readonly articles: readonly { readonly id: string; readonly title: string }[];
}

const noFilter: ActivityQuery = { member: "", kind: "", step: "", from: "", to: "", article: "" };

/** The filters of the activity; they live in the address, and the page is read again for them. */
export function ActivityFilters(props: { query: ActivityQuery; choices: FilterChoices }) {
	const { query, choices } = props;
	const { filter } = useMessages().activity;
	const router = useRouter();
	const [isPending, startTransition] = useTransition();
	const show = (next: ActivityQuery) =>
		startTransition(() => router.replace(`?${activityParams(next)}`, { scroll: false }));
	const set = (change: Partial<ActivityQuery>) => show({ ...query, ...change });
	const isFiltered = activityParams(query).size > 0;
	return (
		<search aria-label={filter.label} className="flex flex-wrap items-end gap-3">
			<Choice
				label={filter.member}
				value={query.member}
				options={choices.members.map(({ id, name }) => [id, name])}
				onValue={(member) => set({ member })}
			/>
			<Choice
				label={filter.kind}
				value={query.kind}
				options={activityKinds.map((kind) => [kind, filter.kinds[kind]])}
				onValue={(kind) => set({ kind })}
			/>
			<Choice
				label={filter.step}
				value={query.step}
				options={activitySteps.map((step) => [step, filter.steps[step]])}
				onValue={(step) => set({ step })}
			/>
			<Choice
				label={filter.article}
				value={query.article}
				options={choices.articles.map(({ id, title }) => [id, title])}
				onValue={(article) => set({ article })}
			/>
			<TextField
				type="date"
				label={filter.from}
				className="w-40"
				value={query.from}
				onChange={(event) => set({ from: event.currentTarget.value })}
			/>
			<TextField
				type="date"
				label={filter.to}
				className="w-40"
				value={query.to}
				onChange={(event) => set({ to: event.currentTarget.value })}
			/>
			{isFiltered && (
				<Button variant="quiet" onClick={() => show(noFilter)}>
					{filter.clear}
				</Button>
			)}
			{isPending && <Spinner />}
		</search>
	);
}

function Choice(props: {
	label: string;
	value: string;
	options: readonly (readonly [string, string])[];
	onValue: (value: string) => void;
}) {
	const { any } = useMessages().activity.filter;
	const options = props.options.map(([value, label]) => ({ value, label }));
	return (
		<SelectField
			label={props.label}
			className="min-w-36 flex-1 sm:max-w-56"
			options={[{ value: "", label: any }, ...options]}
			value={props.value}
			onValue={props.onValue}
		/>
	);
}
