import { config } from "zod";

// Without this zod tries, once, whether it may compile code from text, which the content security policy refuses and reports.
config({ jitless: true });
