import { vocabularyContext } from "@/lib/exports/vocabulary/context";
import { printJson } from "@/lib/exports/web-annotation/terms";

/** The context of our JSON-LD terms; for anybody, from any page, as it says nothing of a newsroom. */
export function GET(): Response {
	return new Response(`${printJson(vocabularyContext())}\n`, {
		headers: {
			"content-type": "application/ld+json",
			"cache-control": "public, max-age=86400",
			"access-control-allow-origin": "*",
		},
	});
}
