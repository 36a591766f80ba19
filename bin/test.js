#!/usr/bin/env node
import { register } from "tsx/esm/api";

register();
const { runTests } = await import("./test/run-tests.ts");
process.exitCode = await runTests(process.argv.slice(2));
