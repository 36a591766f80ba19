"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { FormDialog } from "@/components/writing/form-dialog";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";

const calls = { finish: api.finishRound, reveal: api.revealRound } as const;

/** What ends a round for oneself or for all: asked for once more, as there is no way back. */
export function RoundStep(props: {
	step: keyof typeof calls;
	roundId: string;
	/** Whether work of the member is not saved yet, which would come too late after the step. */
	isUnsaved?: boolean;
	/** Reads what has changed, where that is less than the page. */
	onDone?: () => void;
}) {
	const { step, roundId, isUnsaved = false } = props;
	const { unsaved } = useMessages().agreement.desk;
	const words = useMessages().agreement[step];
	const write = useWrite(props.onDone);
	const [isAsked, setAsked] = useState(false);
	const save = async () => {
		if (!(await write.send(roundId, { step }, ({ opId }) => calls[step](roundId, opId)))) return;
		toast({ words: words.done });
		setAsked(false);
	};
	return (
		<>
			<Button onClick={() => setAsked(true)}>{words.action}</Button>
			<FormDialog
				open={isAsked}
				onOpenChange={setAsked}
				title={words.title}
				submit={words.submit}
				write={{ failure: write.failure, isPending: write.isPending || isUnsaved }}
				onSubmit={save}
			>
				<p>{words.hint}</p>
				<p role="status" className="text-attention empty:hidden">
					{isUnsaved && unsaved}
				</p>
			</FormDialog>
		</>
	);
}
