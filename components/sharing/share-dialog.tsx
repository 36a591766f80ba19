"use client";

import { type FormEvent, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ChoiceField } from "@/components/ui/choice-field";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { FailureNotice } from "@/components/writing/failure-notice";
import { createOpIds } from "@/components/writing/op-ids";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { SharingRules } from "@/lib/domain/sharing";
import { MadeShare } from "./made-share";
import { ShareList } from "./share-list";
import type { ShareSubject } from "./share-subject";
import { useShares } from "./use-shares";

/** The lifetimes that are offered, in days. */
const lifetimes = ["1", "7", "30", "90"] as const;

/** Makes an address by which a thing is read without an account, shows it once, and lists those that there are. */
export function ShareDialog(props: {
	subject: ShareSubject;
	rules: SharingRules;
	onClose: () => void;
}) {
	const { subject, rules, onClose } = props;
	const { everywhere, sharing } = useMessages();
	const { shares, failure, reload } = useShares(subject);
	const [address, setAddress] = useState<string | null>(null);
	return (
		<Dialog
			open
			size="medium"
			keep={address !== null}
			onOpenChange={onClose}
			title={sharing.title[subject.kind]}
			description={sharing.intro[subject.kind]}
			closeLabel={everywhere.close}
			footer={<Button onClick={onClose}>{everywhere.close}</Button>}
		>
			<div className="flex flex-col gap-6">
				{address === null ? (
					<ShareForm subject={subject} rules={rules} onMade={setAddress} onChange={reload} />
				) : (
					<MadeShare
						address={address}
						title={subject.title}
						isHeld={rules.embedHosts.length > 0}
						onAnother={() => setAddress(null)}
					/>
				)}
				<section aria-labelledby="shares" className="flex flex-col gap-2">
					<h3 id="shares" className="text-label font-medium">
						{sharing.list}
					</h3>
					<FailureNotice failure={failure} />
					<ShareList shares={shares} onChange={reload} />
				</section>
			</div>
		</Dialog>
	);
}

function ShareForm(props: {
	subject: ShareSubject;
	rules: SharingRules;
	onMade: (address: string) => void;
	onChange: () => void;
}) {
	const { subject, rules, onMade, onChange } = props;
	const { sharing } = useMessages();
	const write = useWrite(onChange);
	const [ids] = useState(() => createOpIds());
	const [days, setDays] = useState<(typeof lifetimes)[number]>("30");
	const [whole, setWhole] = useState(false);
	const [isLost, setLost] = useState(false);
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		const wanted = { kind: subject.kind, subjectId: subject.id, days: Number(days), whole };
		const id = ids.of("share", wanted);
		let address: string | null = null;
		const isDone = await write.send(id, wanted, async (body) => {
			const made = await api.createShare(id, body);
			if (made.ok) address = made.value.address;
			return made;
		});
		if (!isDone) return;
		ids.forget("share");
		if (address === null) setLost(true);
		else onMade(address);
	};
	return (
		<form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
			<FailureNotice failure={write.failure}>
				{write.failure?.code === "too-many" && <p>{sharing.full}</p>}
			</FailureNotice>
			{isLost && <Notice tone="attention" live title={sharing.lost} />}
			<ChoiceField
				legend={sharing.days}
				options={lifetimes.map((value) => ({ value, label: sharing.daysOf(value) }))}
				value={days}
				onValue={setDays}
			/>
			{subject.kind === "article" && rules.wholeTexts && (
				<Checkbox
					label={sharing.whole}
					hint={sharing.wholeHint}
					checked={whole}
					onChange={(event) => setWhole(event.target.checked)}
				/>
			)}
			<div>
				<Button type="submit" variant="main" busy={write.isPending}>
					{sharing.make}
				</Button>
			</div>
		</form>
	);
}
