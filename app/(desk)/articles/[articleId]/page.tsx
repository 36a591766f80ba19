import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { ArticleDesk } from "@/components/article/article-desk";
import { CopiesProvider } from "@/components/copies/copies-provider";
import { packDesk } from "@/lib/desk/pack-desk";
import { readDesk } from "@/lib/server/articles/read-desk";
import { listArticleCopies } from "@/lib/server/copies/list-article-copies";
import { currentActor } from "@/lib/server/door/actor";

/** The desk of one request, read once for its title and its screen. */
const deskOf = cache(async (articleId: string) => readDesk(await currentActor(), articleId));

interface DeskAddress {
	readonly params: Promise<{ articleId: string }>;
}

/** The article's title over the window. */
export async function generateMetadata(props: DeskAddress): Promise<Metadata> {
	const { articleId } = await props.params;
	const desk = await deskOf(articleId);
	return desk.ok ? { title: desk.value.article.title } : {};
}

/** The article desk. */
export default async function DeskPage(props: DeskAddress) {
	const { articleId } = await props.params;
	const desk = await deskOf(articleId);
	if (desk.ok) {
		const found = await listArticleCopies(await currentActor(), articleId);
		return (
			<CopiesProvider copies={found.ok ? found.value.copies : []}>
				<ArticleDesk key={desk.value.version.id} desk={packDesk(desk.value)} />
			</CopiesProvider>
		);
	}
	if (desk.failure.code === "signed-out") redirect("/sign-in");
	notFound();
}
