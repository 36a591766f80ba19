import { serve } from "@/lib/server/door/serve";
import { placeSpeaker } from "@/lib/server/speakers/place-speaker";
import { readSpeaker } from "@/lib/server/speakers/read-speaker";

export const GET = serve("readSpeaker", ({ actor, params }) => readSpeaker(actor, params.id));

export const PUT = serve("placeSpeaker", ({ actor, params, body }) =>
	placeSpeaker(actor, params.id, body),
);
