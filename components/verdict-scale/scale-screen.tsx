"use client";

import { Plus } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { FailureNotice } from "@/components/writing/failure-notice";
import { fieldWords } from "@/components/writing/failure-words";
import { StaleRemedy } from "@/components/writing/stale-remedy";
import { useBase } from "@/components/writing/use-base";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import { scaleLimits } from "@/lib/domain/verdict-grades";
import type { VerdictScaleView } from "@/lib/domain/verdict-scale";
import { blankDraft, type GradeDraft, toDrafts, toGrades } from "./grade-drafts";
import { GradeFields } from "./grade-fields";

/** The newsroom's scale of verdicts, to be edited by an administrator. */
export function ScaleScreen(props: {
	scale: VerdictScaleView;
	/** The names of the grades that verdicts have. */
	used: readonly string[];
}) {
	const messages = useMessages();
	const words = messages.verdictScale;
	const write = useWrite();
	const [drafts, setDrafts] = useState(() => toDrafts(props.scale.grades));
	const { base, follow, reload } = useBase(props.scale, (newer) => {
		setDrafts(toDrafts(newer.grades));
		write.forget();
	});
	const list = useRef<HTMLUListElement>(null);
	const change = (key: string, draft: GradeDraft | null) =>
		setDrafts(drafts.flatMap((one) => (one.key === key ? (draft ?? []) : one)));
	const remove = (key: string) => {
		change(key, null);
		list.current?.focus();
	};
	const save = async (event: FormEvent) => {
		event.preventDefault();
		const body = { revision: base.revision, grades: toGrades(drafts) };
		if (!(await write.send("verdict-scale", body, api.placeVerdictScale))) return;
		follow();
		toast({ words: words.saved });
	};
	return (
		<form onSubmit={(event) => void save(event)} className="flex flex-col gap-5">
			<div>
				<h1 className="font-serif text-2xl font-semibold">{words.title}</h1>
				<p className="mt-1 max-w-prose text-pretty text-ink-2">{words.intro}</p>
			</div>
			<ul ref={list} tabIndex={-1} aria-label={words.list} className="flex flex-col gap-3">
				{drafts.map((draft, index) => (
					<li key={draft.key}>
						<GradeFields
							draft={draft}
							index={index}
							isUsed={draft.name !== null && props.used.includes(draft.name)}
							failure={write.failure}
							disabled={write.isPending}
							onDraft={(changed) => change(draft.key, changed)}
							onRemove={() => remove(draft.key)}
						/>
					</li>
				))}
			</ul>
			<FailureNotice failure={write.failure}>
				<p>{fieldWords(write.failure, "grades", messages)}</p>
				<StaleRemedy failure={write.failure} onReload={reload} />
			</FailureNotice>
			<div className="flex flex-wrap gap-2">
				<Button type="submit" variant="main" busy={write.isPending}>
					{words.save}
				</Button>
				<Button
					icon={<Plus aria-hidden="true" className="size-4" />}
					disabled={write.isPending || drafts.length >= scaleLimits.grades}
					onClick={() => setDrafts([...drafts, blankDraft(drafts, uuidv7())])}
				>
					{words.add}
				</Button>
			</div>
		</form>
	);
}
