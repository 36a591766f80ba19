import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";

/** A place in a stream as clients hold it: they give it back and cannot read it. */
export function writeCursor(seq: number): string {
	return Buffer.from(`e${seq}`).toString("base64url");
}

/** The number that a cursor stands for; `invalid`, naming the field `path`, for what is no cursor. */
export function parseCursor(cursor: string, path: string): Result<number> {
	const found = /^e(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString());
	if (found === null) return fail("invalid", { fields: [{ path, code: "other" }] });
	return ok(Number(found[1]));
}
