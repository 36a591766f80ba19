import { serve } from "@/lib/server/door/serve";
import { pageDossiers } from "@/lib/server/dossiers/page-dossiers";

export const GET = serve("listDossiers", ({ actor, query }) => pageDossiers(actor, query));
