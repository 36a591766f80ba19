import { xml } from "@/lib/exports/markup";

/** What every part of a Word document begins with. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of a part: its own, and that of what it refers to. */
export const wordNamespaces = xml`xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
