"use client";

import { type FormEvent, type ReactNode, useId } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailureNotice } from "./failure-notice";
import type { Write } from "./use-write";

/** A form over the page: keeps what was typed until it is saved or closed, and says why it was not saved. */
export function FormDialog(props: {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	title: string;
	description?: string;
	submit: string;
	size?: "small" | "medium" | "large";
	write: Pick<Write, "failure" | "isPending">;
	onSubmit: () => Promise<void>;
	/** What can be done about the failure. */
	remedy?: ReactNode;
	children: ReactNode;
}) {
	const { write, remedy } = props;
	const formId = useId();
	const { everywhere } = useMessages();
	const submit = (event: FormEvent) => {
		event.preventDefault();
		void props.onSubmit();
	};
	return (
		<Dialog
			open={props.open}
			onOpenChange={props.onOpenChange}
			title={props.title}
			closeLabel={everywhere.close}
			size={props.size ?? "small"}
			{...(props.description === undefined ? {} : { description: props.description })}
			footer={
				<>
					<Button onClick={() => props.onOpenChange(false)}>{everywhere.cancel}</Button>
					<Button variant="main" type="submit" form={formId} busy={write.isPending}>
						{props.submit}
					</Button>
				</>
			}
		>
			<form id={formId} onSubmit={submit} className="flex flex-col gap-4">
				<FailureNotice failure={write.failure}>{remedy}</FailureNotice>
				{props.children}
			</form>
		</Dialog>
	);
}
