"use client";

import { type FormEvent, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import type { Trigger } from "@/components/ui/asking-trigger";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { TextField } from "@/components/ui/text-field";
import { isSafeAddress } from "@/lib/domain/note";

/** Asks for the address of a link in a note; takes none that could do harm. */
export function NoteLink(props: { trigger: Trigger; onLink: (href: string) => void }) {
	const { desk, everywhere } = useMessages();
	const [isOpen, setOpen] = useState(false);
	const [isBad, setBad] = useState(false);
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const address = String(new FormData(event.currentTarget).get("address") ?? "").trim();
		setBad(!isSafeAddress(address));
		if (!isSafeAddress(address)) return;
		props.onLink(address);
		setOpen(false);
	};
	return (
		<Popover
			label={desk.noteLink}
			trigger={props.trigger}
			open={isOpen}
			onOpenChange={(open) => {
				setOpen(open);
				setBad(false);
			}}
		>
			<form onSubmit={submit} noValidate className="flex flex-col gap-2">
				<TextField
					label={desk.noteLinkAddress}
					name="address"
					type="url"
					placeholder="https://"
					{...(isBad ? { error: desk.noteLinkBad } : {})}
				/>
				<Button type="submit" size="small" variant="main">
					{everywhere.save}
				</Button>
			</form>
		</Popover>
	);
}
