"use client";

import { type ChangeEvent, useRef } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { FailureNotice } from "@/components/writing/failure-notice";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { EvidenceView } from "@/lib/domain/evidence";
import { uploadLimit } from "@/lib/domain/queries";

/** Keeps a file of the reader's machine as the copy of a piece of evidence. */
export function CaptureButton({ evidence }: { evidence: EvidenceView }) {
	const { evidence: words } = useMessages().statementPage;
	const write = useWrite();
	const field = useRef<HTMLInputElement>(null);
	const keep = async (event: ChangeEvent<HTMLInputElement>) => {
		const input = event.currentTarget;
		const file = input.files?.[0];
		if (file === undefined) return;
		if (file.size > uploadLimit) return toast({ words: words.tooLarge, tone: "danger" });
		const { id, revision } = evidence;
		const about = { revision, fileName: file.name };
		const isDone = await write.send(id, about, (sent) => api.captureEvidence(id, sent, file));
		input.value = "";
		if (isDone) toast({ words: words.kept });
	};
	const action = evidence.capture === null ? words.keep : words.keepAnother;
	const label = words.keepOf(action, evidence.title);
	return (
		<>
			<input
				ref={field}
				type="file"
				hidden
				aria-label={label}
				onChange={(event) => void keep(event)}
			/>
			<Button
				size="small"
				aria-label={label}
				busy={write.isPending}
				onClick={() => field.current?.click()}
			>
				{action}
			</Button>
			<FailureNotice failure={write.failure} />
		</>
	);
}
