import { notFound, redirect } from "next/navigation";
import type { Result } from "@/lib/domain/result";

/** What a page shows: the value, or the place a failure leads to. A failure that has none is the error page's. */
export function shown<T>(result: Result<T>): T {
	if (result.ok) return result.value;
	const { code } = result.failure;
	if (code === "signed-out") redirect("/sign-in");
	if (code === "not-found" || code === "forbidden") notFound();
	throw new Error(`A page could not be read: ${code}`);
}
