import "server-only";
import { failureCodes } from "@/lib/domain/failure-codes";
import { respondProblem } from "./respond";

/** The problem document of a code, `not-found` for a word that is none; `allow` are the methods that an address has. */
export function respondRefusal(word: string, allow: string | null): Response {
	const code = failureCodes.find((known) => known === word) ?? "not-found";
	const response = respondProblem({ code });
	if (code === "method-not-allowed" && allow !== null && /^[A-Z,]*$/.test(allow)) {
		response.headers.set("allow", allow.replaceAll(",", ", "));
	}
	return response;
}
