import "server-only";
import { languageNames } from "@/lib/domain/languages";
import { preferredLanguage } from "@/lib/domain/preferred-language";
import { shareSecretPattern } from "@/lib/domain/sharing";
import { nothingSharedPage, sharedPage } from "@/lib/exports/shared/shared-page";
import { houseErrand } from "@/lib/server/door/house";
import { spendOpening } from "@/lib/server/door/rate-limit";
import { log } from "@/lib/server/log";
import { database } from "@/lib/server/store/client";
import { sha256 } from "@/lib/server/store/events";
import { countOpened, findLivingShare, findSharingRules } from "@/lib/server/store/shares";
import { readShared } from "./read-shared";

/** As a page of its own, or inside a page of another site. */
export type SharedPlace = "page" | "embedded";

type Handler = (
	request: Request,
	context: { readonly params: Promise<{ readonly token: string }> },
) => Promise<Response>;

/**
 * What is behind an address, for whoever has it. One that ended, one that never was, and any while the newsroom shares
 * nothing are the same to the byte. Of whoever opens it nothing is kept but that somebody did.
 */
export function showShared(place: SharedPlace): Handler {
	return async (request, { params }) => {
		const language = languageOf(request);
		try {
			const from = request.headers.get("x-forwarded-for") ?? "-";
			const spent = await spendOpening(from);
			if (!spent.ok) {
				const wait = { "retry-after": String(spent.failure.retryAfter ?? 1) };
				return respond(429, nothingSharedPage({ language }, "busy"), { extra: wait });
			}
			return await show(request, (await params).token, place, language);
		} catch (error) {
			// Not the address: whoever has it can read what it shows.
			log.error({ error }, "what is shared could not be shown");
			return respond(500, nothingSharedPage({ language }, "busy"), {});
		}
	};
}

async function show(
	request: Request,
	secret: string,
	place: SharedPlace,
	language: ReturnType<typeof languageOf>,
): Promise<Response> {
	const [proof, db, at] = [houseErrand("share.open"), database(), new Date()];
	const rules = await findSharingRules(db, proof);
	const isOpen = rules.isOn && (place === "page" || rules.embedHosts.length > 0);
	const hosts = isOpen && place === "embedded" ? rules.embedHosts : [];
	const hash = shareSecretPattern.test(secret) ? sha256(secret) : "";
	const share = await findLivingShare(db, proof, { hash, at });
	const thing = isOpen && share ? await readShared(db, proof, share, rules.wholeTexts) : null;
	if (share === null || thing === null)
		return respond(404, nothingSharedPage({ language }, "gone"), { hosts });
	if (request.method !== "HEAD") await countOpened(db, proof, share.id, at);
	const until = share.expiresAt.toISOString().slice(0, 10);
	const html = sharedPage(thing, { language, until, embedded: place === "embedded" });
	return respond(200, html, { hosts });
}

/** As the address says, else as the browser does. */
function languageOf(request: Request) {
	const asked = new URL(request.url).searchParams.get("language");
	const chosen = languageNames.find((name) => name === asked) ?? null;
	return preferredLanguage(chosen, request.headers.get("accept-language"));
}

/** Nothing in it runs or asks for anything, no search engine keeps it, and no page but those of `hosts` may hold it. */
function respond(
	status: number,
	html: string,
	{ hosts = [], extra = {} }: { readonly hosts?: readonly string[]; readonly extra?: HeadersInit },
): Response {
	const isHeld = hosts.length > 0;
	const ancestors = isHeld ? hosts.join(" ") : "'none'";
	const headers = new Headers(extra);
	headers.set("content-type", "text/html; charset=utf-8");
	headers.set(
		"content-security-policy",
		`default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`,
	);
	if (!isHeld) headers.set("x-frame-options", "DENY");
	headers.set("cross-origin-resource-policy", isHeld ? "cross-origin" : "same-origin");
	headers.set("x-robots-tag", "noindex, nofollow, noarchive");
	headers.set("referrer-policy", "no-referrer");
	headers.set("cache-control", "private, no-store");
	headers.set("vary", "accept-language");
	return new Response(html, { status, headers });
}
