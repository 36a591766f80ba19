import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatsPage } from "../lib/exports/formats-page";

writeFileSync(join(import.meta.dirname, "../docs/formats.md"), formatsPage());
