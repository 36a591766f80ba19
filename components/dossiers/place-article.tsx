"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { toast } from "@/components/ui/toast";
import { fieldWords } from "@/components/writing/failure-words";
import { FormDialog } from "@/components/writing/form-dialog";
import { type Half, useUndoOffer } from "@/components/writing/use-undoable";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { ArticleRow } from "@/lib/domain/article";
import type { DossierCard } from "@/lib/domain/dossier";

/** The two ways in which an article comes into another dossier. */
export type PlaceWay = "copy" | "move";

interface PlaceArticleProps {
	readonly article: ArticleRow;
	readonly way: PlaceWay;
	readonly onClose: () => void;
}

/** Chooses the dossier that an article is copied or moved to; what that means for its marks is said before. */
export function PlaceArticle(props: PlaceArticleProps) {
	const [client] = useState(() => new QueryClient());
	return (
		<QueryClientProvider client={client}>
			<PlaceForm {...props} />
		</QueryClientProvider>
	);
}

function PlaceForm({ article, way, onClose }: PlaceArticleProps) {
	const messages = useMessages();
	const words = messages.dossiers.articles.place;
	const { data } = useQuery({ queryKey: ["dossiers"], queryFn: () => api.listDossiers() });
	const others = (data?.ok ? data.value : []).filter(({ id }) => id !== article.dossierId);
	const [chosenId, setChosenId] = useState("");
	const target = others.find(({ id }) => id === chosenId);
	const { write, place } = usePlacing(article, way, onClose);
	const [path] = way === "copy" ? ["dossierId"] : ["to"];
	return (
		<FormDialog
			open
			onOpenChange={(open) => open || onClose()}
			title={words[way].title}
			description={words[way].hint}
			submit={words[way].submit}
			write={write}
			onSubmit={async () => {
				if (target !== undefined) await place(target);
			}}
		>
			<p lang={article.language} className="font-serif">
				{article.title}
			</p>
			{data?.ok && others.length === 0 ? (
				<Notice title={words.none} />
			) : (
				<SelectField
					label={words.to}
					required
					options={[
						{ value: "", label: words.choose },
						...others.map(({ id, title }) => ({ value: id, label: title })),
					]}
					value={chosenId}
					onValue={(id) => {
						setChosenId(id);
						write.forget();
					}}
					error={fieldWords(write.failure, path, messages)}
					disabled={write.isPending}
				/>
			)}
		</FormDialog>
	);
}

/** The write of either way; its way back is offered to those who may take it: who leads the other dossier. */
function usePlacing(article: ArticleRow, way: PlaceWay, onClose: () => void) {
	const words = useMessages().dossiers.articles.place;
	const write = useWrite();
	const offer = useUndoOffer();
	const [ids] = useState(() => ({ articleId: uuidv7(), versionId: uuidv7() }));
	const { id, dossierId: from, title } = article;
	const place = async ({ id: to, title: dossier, leads }: DossierCard) => {
		const isDone =
			way === "copy"
				? await write.send(id, { ...ids, dossierId: to }, (body) => api.copyArticle(id, body))
				: await write.send(id, { from, to }, (body) => api.moveArticle(id, body));
		if (!isDone) return;
		onClose();
		const said = words[way].done(title, dossier);
		const back: Half =
			way === "copy"
				? {
						call: (opId) => api.remove("articles", ids.articleId, opId),
						words: words.copy.back(title),
					}
				: {
						call: (opId) => api.moveArticle(id, { opId, from: to, to: from }),
						words: words.move.back(title),
					};
		if (leads) offer(id, said, back);
		else toast({ words: said });
	};
	return { write, place };
}
