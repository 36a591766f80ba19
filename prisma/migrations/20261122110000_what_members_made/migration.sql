-- What a member made, so that an inbox and a count of the review begin there and not at everything of a dossier.

-- CreateIndex
CREATE INDEX "Annotation_authorId_idx" ON "Annotation"("authorId");

-- CreateIndex
CREATE INDEX "Link_authorId_idx" ON "Link"("authorId");

-- CreateIndex
CREATE INDEX "Statement_authorId_idx" ON "Statement"("authorId");

-- CreateIndex
CREATE INDEX "Membership_authorId_idx" ON "Membership"("authorId");
