"use client";

import { useMessages } from "@/components/language/language-provider";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { WebhookNotice } from "@/lib/domain/webhook";

/** The member’s webhooks that were switched off by themselves; each stays until it is seen to. */
export function StoppedWebhooks({ stopped }: { stopped: readonly WebhookNotice[] }) {
	const { webhooks } = useMessages();
	return stopped.map(({ id, name, disabled }) => (
		<Notice key={id} tone="attention" title={webhooks.stopped.title(name)}>
			<p className="text-pretty">
				{webhooks.disabled[disabled]}{" "}
				<Link href="/newsroom/webhooks" className="text-accent underline">
					{webhooks.stopped.see}
				</Link>
			</p>
		</Notice>
	));
}
