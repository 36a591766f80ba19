"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useMessages } from "@/components/language/language-provider";
import { toast } from "@/components/ui/toast";
import { deskPortsOf } from "@/lib/desk/desk-ports";
import { resumeWork } from "@/lib/desk/resume-work";
import { useSelf } from "./self-provider";

/** Sends what the member left unsent in windows that are gone, whichever page they open, and says what came of it. */
export function KeptWork() {
	const self = useSelf();
	const { everywhere } = useMessages();
	const router = useRouter();
	const isBegun = useRef(false);
	useEffect(() => {
		if (self === null || isBegun.current) return;
		isBegun.current = true;
		void resumeWork({ id: self.id, name: self.name }, deskPortsOf(self.id)).then(
			({ count, waiting }) => {
				const words = everywhere.unsent;
				const [first] = waiting;
				if (first !== undefined) {
					const left = waiting.reduce((sum, desk) => sum + desk.count, 0);
					const onAction = () => router.push(`/articles/${first.articleId}`);
					toast({
						words: words.waiting(left),
						tone: "danger",
						action: { label: words.open, onAction },
					});
				} else if (count > 0) toast({ words: words.sent(count) });
			},
		);
	}, [self, everywhere, router]);
	return null;
}
