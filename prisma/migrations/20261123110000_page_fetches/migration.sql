-- CreateTable
CREATE TABLE "PageFetch" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PageFetch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PageFetch_dossierId_idx" ON "PageFetch"("dossierId");

-- AddForeignKey
ALTER TABLE "PageFetch" ADD CONSTRAINT "PageFetch_dossierId_sha256_fkey" FOREIGN KEY ("dossierId", "sha256") REFERENCES "DossierOriginal"("dossierId", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageFetch" ADD CONSTRAINT "PageFetch_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was fetched when, and from where, stays said.
CREATE TRIGGER "PageFetch_append_only" BEFORE UPDATE OR DELETE ON "PageFetch" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "PageFetch_no_truncate" BEFORE TRUNCATE ON "PageFetch" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
