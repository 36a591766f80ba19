import { defineRoute } from "@/lib/server/door/route";
import { listDossiers } from "@/lib/server/dossiers/list-dossiers";

export const GET = defineRoute({ call: ({ actor }) => listDossiers(actor) });
