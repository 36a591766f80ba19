import { placeSpeakerSchema } from "@/lib/domain/speaker";
import { defineRoute } from "@/lib/server/door/route";
import { placeSpeaker } from "@/lib/server/speakers/place-speaker";

export const PUT = defineRoute({
	body: placeSpeakerSchema,
	call: ({ actor, params, body }) => placeSpeaker(actor, params.id ?? "", body),
});
