"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import type { NewText } from "@/components/imports/import-sources";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { VersionPreview } from "@/lib/domain/fate-report";
import type { VersionSource } from "@/lib/domain/new-version";
import { type Failure, fail, type Result } from "@/lib/domain/result";
import { fatesAddress } from "./addresses";
import type { VersionsContext } from "./versions-page";

/** A text that is to be the next version, and what it would do. */
export interface Prepared {
	readonly source: VersionSource;
	readonly preview: VersionPreview;
}

/** Reads a new text, says what it would do to the marks, and saves it. */
export function useNewVersion({ dossier, article, versions: [newest] }: VersionsContext) {
	const router = useRouter();
	const [versionId] = useState(() => uuidv7());
	const [prepared, setPrepared] = useState<Prepared | null>(null);
	const [failure, setFailure] = useState<Failure | null>(null);
	const [isReading, setReading] = useState(false);
	const saving = useWrite(() => router.push(fatesAddress(article.id, null, newest.number + 1)));

	const prepare = async (read: () => Promise<Result<VersionSource>>) => {
		setReading(true);
		setPrepared(null);
		const source = await read();
		const { revision } = article;
		const preview = source.ok
			? await api.previewVersion(article.id, { revision, source: source.value })
			: source;
		setReading(false);
		setFailure(preview.ok ? null : preview.failure);
		if (source.ok && preview.ok) setPrepared({ source: source.value, preview: preview.value });
		return preview.ok;
	};

	return {
		prepared,
		isReading,
		failure: saving.failure ?? failure,
		isSaving: saving.isPending,
		/** Takes a pasted text, a file or an address; answers whether it could be read. */
		take: (text: NewText) =>
			prepare(async () => {
				const { name, pasted, bytes } = text;
				const query = { fileName: name ?? undefined, pasted };
				const draft = await (typeof bytes === "string"
					? api.fetchDraft(dossier.id, { address: bytes })
					: api.draftImport(dossier.id, bytes, query));
				if (!draft.ok) return draft;
				return { ok: true, value: { kind: "original", original: draft.value.original } };
			}),
		/** Takes the text as it was corrected. */
		correct: (steps: Extract<VersionSource, { kind: "corrected" }>["steps"]) =>
			void prepare(() => Promise.resolve({ ok: true, value: { kind: "corrected", steps } })),
		leave: () => {
			setPrepared(null);
			setFailure(null);
			saving.forget();
		},
		save: () => {
			if (prepared === null) return Promise.resolve(fail("not-found"));
			const body = { articleId: article.id, revision: article.revision, source: prepared.source };
			return saving.send(versionId, body, (sent) => api.addVersion(versionId, sent));
		},
	};
}
