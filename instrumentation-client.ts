// Where zod looks for its settings when it is loaded, which is after most pages can be used. Without this one it tries, once,
// whether it may compile code from text, which the content security policy refuses and reports.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
