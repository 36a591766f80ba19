import { vi } from "vitest";
import { newsroomHub } from "@/lib/server/live/newsroom-hub";

// Files of tests share a process; one whose hub was closed for good, as at the end of a process, is loaded anew.
if (!newsroomHub().isOpen()) vi.resetModules();
