import { serve } from "@/lib/server/door/serve";
import { readOpenQuestions } from "@/lib/server/open-questions/read-open-questions";

export const GET = serve("readOpenQuestions", ({ actor, params }) =>
	readOpenQuestions(actor, params.id),
);
