"use client";

import { useId } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { activityKinds } from "@/lib/domain/activity";
import { type EventType, eventTypes, type SubjectKind } from "@/lib/domain/event-types";
import { toldTypes } from "@/lib/domain/webhook";

/** Which events are told: whole kinds, and single ones of each. */
export function TypeChoice(props: {
	types: readonly EventType[];
	error: string | undefined;
	onTypes: (types: EventType[]) => void;
}) {
	const { types, error, onTypes } = props;
	const { activity, webhooks } = useMessages();
	const id = useId();
	const choose = (some: readonly EventType[], isChosen: boolean) =>
		onTypes(toldTypes.filter((type) => (some.includes(type) ? isChosen : types.includes(type))));
	return (
		<fieldset className="flex flex-col gap-1.5" aria-describedby={`${id}-hint`}>
			<legend className="mb-1.5 text-label font-medium">{webhooks.form.types}</legend>
			<p id={`${id}-hint`} className="text-xs text-ink-2">
				{webhooks.form.typesHint}
			</p>
			{activityKinds.map((kind) => {
				const all = typesAbout(kind);
				const chosen = all.filter((type) => types.includes(type));
				return (
					<div key={kind} className="flex items-start gap-2 border-b border-line pb-1.5">
						<input
							type="checkbox"
							aria-label={activity.filter.kinds[kind]}
							className="mt-px size-[18px] shrink-0 accent-accent"
							checked={chosen.length === all.length}
							ref={(box) => {
								if (box !== null)
									box.indeterminate = chosen.length > 0 && chosen.length < all.length;
							}}
							onChange={(event) => choose(all, event.target.checked)}
						/>
						<details className="min-w-0 flex-1">
							<summary className="cursor-pointer">
								{activity.filter.kinds[kind]}{" "}
								<span className="text-xs text-ink-2">
									{chosen.length}/{all.length}
								</span>
							</summary>
							<div className="flex flex-col gap-1.5 pt-2">
								{all.map((type) => (
									<Checkbox
										key={type}
										label={<code className="text-xs break-all">{type}</code>}
										checked={types.includes(type)}
										onChange={(event) => choose([type], event.target.checked)}
									/>
								))}
							</div>
						</details>
					</div>
				);
			})}
			{error !== undefined && <FieldError id={`${id}-error`} error={error} />}
		</fieldset>
	);
}

function typesAbout(kind: SubjectKind): EventType[] {
	return toldTypes.filter((type) => eventTypes[type].subject === kind);
}
