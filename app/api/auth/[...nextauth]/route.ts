import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { readSignIn } from "@/lib/server/door/read-sign-in";
import { respondProblem } from "@/lib/server/door/respond";
import { authOptions, waitPrefix } from "@/lib/server/members/auth-options";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: Request, context: Context): Promise<Response> {
	const { nextauth } = await context.params;
	const read = await readSignIn(request, nextauth);
	if (!read.ok) return respondProblem(read.failure);
	// Before the framework saw the request, this was set to where it comes from.
	const address = request.headers.get("x-forwarded-for") ?? "-";
	const taken = new NextRequest(request.url, read.value);
	const response: Response = await NextAuth(authOptions(address))(taken, context);
	const wait = await secondsToWait(response.clone());
	return wait === null ? response : respondProblem({ code: "too-many", retryAfter: wait });
}

/** The wait that a refused sign-in names in the address next-auth answers, if it does. */
async function secondsToWait(response: Response): Promise<number | null> {
	const location = response.headers.get("location") ?? (await response.text());
	const found = new RegExp(`error=${encodeURIComponent(waitPrefix)}(\\d+)`).exec(location);
	return found === null ? null : Number(found[1]);
}

export { handle as GET, handle as POST };
