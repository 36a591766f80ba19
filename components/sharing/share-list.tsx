"use client";

import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Pill } from "@/components/ui/pill";
import { Spinner } from "@/components/ui/spinner";
import { toast } from "@/components/ui/toast";
import { failureWords } from "@/components/writing/failure-words";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import { type ShareState, type ShareView, shareStateAt } from "@/lib/domain/sharing";
import { formatPublished } from "@/lib/i18n/format";
import type { ReadShares } from "./use-shares";

const tones = { living: "good", expired: "plain", revoked: "plain" } as const satisfies Record<
	ShareState,
	string
>;

/** The addresses of a thing: who made each, until when it shows something, how often it was opened, and its end. */
export function ShareList(props: { shares: ReadShares | null; onChange: () => void }) {
	const { shares, onChange } = props;
	const { sharing } = useMessages();
	const [said, setSaid] = useState("");
	const tell = (words: string) => {
		setSaid(words);
		onChange();
	};
	if (shares === null) return <Spinner label={sharing.loading} />;
	if (shares.list.length === 0) return <p className="text-ink-2">{sharing.empty}</p>;
	return (
		<>
			<ul className="divide-y divide-line rounded-card border border-line">
				{shares.list.map((share) => (
					<li key={share.id} className="flex flex-wrap items-start gap-x-3 gap-y-2 px-3 py-2.5">
						<ShareRow share={share} now={shares.now} onChange={tell} />
					</li>
				))}
			</ul>
			<p role="status" className="text-label text-ink-2 empty:hidden">
				{said}
			</p>
		</>
	);
}

function ShareRow(props: { share: ShareView; now: string; onChange: (said: string) => void }) {
	const { share, now, onChange } = props;
	const state = shareStateAt(share, now);
	const { sharing } = useMessages();
	const day = useDay();
	const opened = sharing.opened(share.opened);
	const last = share.lastOpenedOn === null ? [] : [sharing.lastOpened(day(share.lastOpenedOn))];
	const turnable = state === "expired" || share.expiresAt <= now ? null : state;
	const whole = share.whole ? [sharing.wholeText] : [];
	return (
		<>
			<div className="min-w-0 flex-1 basis-48 text-label">
				<p className="text-pretty-safe">
					{[sharing.by(share.by.name, day(share.createdAt)), ...whole].join(", ")}
				</p>
				<p className="text-ink-2">
					{sharing.ends[state]} {day(share.revokedAt ?? share.expiresAt)}
				</p>
				<p className="text-ink-2">{[opened, ...last].join(", ")}</p>
			</div>
			<Pill tone={tones[state]}>{sharing.state[state]}</Pill>
			{turnable !== null && <TurnShare share={share} state={turnable} onChange={onChange} />}
		</>
	);
}

/** Ends a link, or takes that back while it has not expired: one button that stays where it is. */
function TurnShare(props: {
	share: ShareView;
	state: Exclude<ShareState, "expired">;
	onChange: (said: string) => void;
}) {
	const { share, state, onChange } = props;
	const messages = useMessages();
	const { revoke, restore } = messages.sharing;
	const day = useDay();
	const write = useWrite(() => undefined);
	const turns = {
		living: { ...revoke, call: api.revokeShare, variant: "danger" },
		revoked: { ...restore, call: api.restoreShare, variant: "plain" },
	} as const;
	const { action, actionOf, done, call, variant } = turns[state];
	const turn = async () => {
		const isDone = await write.send(`${state} ${share.id}`, {}, async ({ opId }) => {
			const result = await call(share.id, opId);
			if (!result.ok) toast({ words: failureWords(result.failure, messages), tone: "danger" });
			return result;
		});
		if (isDone) onChange(done);
	};
	return (
		<Button
			size="small"
			variant={variant}
			busy={write.isPending}
			aria-label={actionOf(day(share.createdAt))}
			onClick={() => void turn()}
		>
			{action}
		</Button>
	);
}

/** A day (UTC) in words, of a moment or a date. */
function useDay(): (at: string) => string {
	const language = useLanguage();
	return (at) => {
		const value = at.slice(0, "2026-03-03".length);
		return formatPublished({ value, precision: "day", zone: "UTC" }, language);
	};
}
