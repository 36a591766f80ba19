import { register } from "node:module";
import { fileURLToPath } from "node:url";
import { register as readTypeScript } from "tsx/esm/api";

register("./react-server-condition.js", import.meta.url);
readTypeScript({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
