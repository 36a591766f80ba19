#!/usr/bin/env node
import "./boot.js";

const { main } = await import("./main.ts");
process.exit(await main(process.argv.slice(2)));
