-- DropIndex
DROP INDEX "Anchor_versionId_idx";

-- CreateIndex
CREATE INDEX "Anchor_versionId_annotationId_idx" ON "Anchor"("versionId", "annotationId");
