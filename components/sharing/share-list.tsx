"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Pill } from "@/components/ui/pill";
import { Spinner } from "@/components/ui/spinner";
import { toast } from "@/components/ui/toast";
import { failureWords } from "@/components/writing/failure-words";
import { useUndoOffer } from "@/components/writing/use-undoable";
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
	if (shares === null) return <Spinner label={sharing.loading} />;
	if (shares.list.length === 0) return <p className="text-ink-2">{sharing.empty}</p>;
	return (
		<ul className="divide-y divide-line rounded-card border border-line">
			{shares.list.map((share) => (
				<li key={share.id} className="flex flex-wrap items-start gap-x-3 gap-y-2 px-3 py-2.5">
					<ShareRow share={share} state={shareStateAt(share, shares.now)} onChange={onChange} />
				</li>
			))}
		</ul>
	);
}

function ShareRow(props: { share: ShareView; state: ShareState; onChange: () => void }) {
	const { share, state, onChange } = props;
	const { sharing } = useMessages();
	const day = useDay();
	const opened = sharing.opened(share.opened);
	const last = share.lastOpenedOn === null ? [] : [sharing.lastOpened(day(share.lastOpenedOn))];
	const whole = share.whole ? [sharing.wholeText] : [];
	return (
		<>
			<div className="min-w-0 flex-1 basis-48 text-label">
				<p className="text-pretty-safe">
					{[sharing.by(share.by.name, day(share.createdAt)), ...whole].join(", ")}
				</p>
				<p className="text-ink-2">
					{sharing.ends[state]} {day(share.revokedAt ?? share.expiresAt)} ·{" "}
					{[opened, ...last].join(", ")}
				</p>
			</div>
			<Pill tone={tones[state]}>{sharing.state[state]}</Pill>
			{state === "living" && <RevokeShare share={share} onChange={onChange} />}
		</>
	);
}

function RevokeShare({ share, onChange }: { share: ShareView; onChange: () => void }) {
	const messages = useMessages();
	const { sharing } = messages;
	const day = useDay();
	const write = useWrite(onChange);
	const offer = useUndoOffer();
	const revoke = async () => {
		const isDone = await write.send(share.id, {}, async ({ opId }) => {
			const result = await api.revokeShare(share.id, opId);
			if (!result.ok) toast({ words: failureWords(result.failure, messages), tone: "danger" });
			return result;
		});
		if (!isDone) return;
		const restore = async (opId: string) => {
			const result = await api.restoreShare(share.id, opId);
			onChange();
			return result;
		};
		offer(share.id, sharing.revoked, { call: restore, words: sharing.restored });
	};
	return (
		<Button
			size="small"
			variant="danger"
			busy={write.isPending}
			aria-label={sharing.revokeOf(day(share.createdAt))}
			onClick={() => void revoke()}
		>
			{sharing.revoke}
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
