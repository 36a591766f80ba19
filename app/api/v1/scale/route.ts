import { serve } from "@/lib/server/door/serve";
import { placeVerdictScale } from "@/lib/server/verdict-scale/place-verdict-scale";
import { readVerdictScale } from "@/lib/server/verdict-scale/read-verdict-scale";

export const GET = serve("readVerdictScale", ({ actor }) => readVerdictScale(actor));

export const PUT = serve("placeVerdictScale", ({ actor, body }) => placeVerdictScale(actor, body));
