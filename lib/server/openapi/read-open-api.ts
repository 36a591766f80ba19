import "server-only";
import { describeApi } from "@/lib/domain/contract/open-api";
import { ok, type Result } from "@/lib/domain/result";
import { config } from "@/lib/server/config";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { softwareVersion } from "@/lib/server/software-version";

/** The description of the API (OpenAPI 3.1) at this newsroom’s address. */
export async function readOpenApi(actor: Actor): Promise<Result<Record<string, unknown>>> {
	const opened = await openNewsroom(actor, "self.read");
	if (!opened.ok) return opened;
	// Made once, as it takes a while: neither address nor version changes while the process lives.
	description ??= describeApi({ address: config().appUrl, version: softwareVersion });
	return ok(description);
}

let description: Record<string, unknown> | null = null;
