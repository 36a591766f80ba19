"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { reviewAgeNames, reviewDueNames, reviewGroups } from "@/lib/domain/review-filter";
import type { Queue } from "./use-queue";

/** What stands in a list box for no choice. */
const any = "";

/** Narrows the queue by who made things and how long they wait, orders it, and decides several at once. */
export function QueueNarrowing(props: { queue: Queue; isReviewer: boolean; onMany: () => void }) {
	const { review } = useMessages();
	const { queue, isReviewer } = props;
	const { query, counts } = queue;
	const pick = (name: string) => (value: string) =>
		queue.narrow({ [name]: value === any ? null : value });
	const authors = counts?.authors ?? [];
	const decidable = queue.undecided.filter(({ kind }) => kind !== "verdict");
	return (
		<details className="px-4 pb-2 text-label">
			<summary className="min-h-6 cursor-pointer text-ink-2 hover:text-ink">
				{review.narrow.title}
			</summary>
			<div className="grid grid-cols-2 gap-2 py-2">
				<SelectField
					label={review.narrow.author}
					options={[
						{ value: any, label: review.narrow.anybody },
						...authors.map(({ id, name, count }) => ({ value: id, label: `${name} (${count})` })),
					]}
					value={query.authorId ?? any}
					onValue={pick("author")}
				/>
				<SelectField
					label={review.narrow.age}
					options={[
						{ value: any, label: review.narrow.anyAge },
						...reviewAgeNames.map((age) => ({ value: age, label: review.narrow.ages[age] })),
					]}
					value={query.age ?? any}
					onValue={pick("age")}
				/>
				<SelectField
					label={review.narrow.due}
					options={[
						{ value: any, label: review.narrow.anyDue },
						...reviewDueNames.map((due) => ({ value: due, label: review.narrow.dues[due] })),
					]}
					value={query.due ?? any}
					onValue={pick("due")}
				/>
				<SelectField
					label={review.narrow.group}
					options={[
						{ value: any, label: review.narrow.byTime },
						...reviewGroups.map((group) => ({
							value: group,
							label: review.narrow.groups[group],
						})),
					]}
					value={query.group ?? any}
					onValue={pick("group")}
				/>
				{isReviewer && (
					<SelectField
						label={review.narrow.whose}
						options={[
							{ value: any, label: review.narrow.mine },
							{ value: "all", label: review.narrow.everybody(counts?.others ?? 0) },
						]}
						value={query.everybody ? "all" : any}
						onValue={pick("whose")}
					/>
				)}
			</div>
			{isReviewer && decidable.length > 1 && (
				<Button size="small" onClick={props.onMany}>
					{review.many.open}
				</Button>
			)}
		</details>
	);
}
