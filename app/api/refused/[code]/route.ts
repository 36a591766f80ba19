import { respondRefusal } from "@/lib/server/door/respond-refusal";

/** Answers what was turned away at the door (lib/server/door/turn-away.ts). */
export async function GET(
	request: Request,
	{ params }: { params: Promise<{ code: string }> },
): Promise<Response> {
	return respondRefusal((await params).code, new URL(request.url).searchParams.get("allow"));
}
