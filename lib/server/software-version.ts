import "server-only";
import packageFile from "@/package.json";

/** The version of this software, as exports and health say it. */
export const softwareVersion: string = packageFile.version;
