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
export function RoundStep(props: { step: keyof typeof calls; roundId: string }) {
	const { step, roundId } = props;
	const words = useMessages().agreement[step];
	const write = useWrite();
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
				write={write}
				onSubmit={save}
			>
				<p>{words.hint}</p>
			</FormDialog>
		</>
	);
}
