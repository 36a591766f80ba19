-- CreateTable
CREATE TABLE "TextPrint" (
    "articleId" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "prints" INTEGER[],

    CONSTRAINT "TextPrint_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "Copy" (
    "articleId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "paragraphs" INTEGER NOT NULL,

    CONSTRAINT "Copy_pkey" PRIMARY KEY ("articleId","otherId")
);

-- CreateTable
CREATE TABLE "CopyRules" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL,

    CONSTRAINT "CopyRules_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TextPrint_prints_idx" ON "TextPrint" USING GIN ("prints");

-- CreateIndex
CREATE INDEX "TextPrint_dossierId_idx" ON "TextPrint"("dossierId");

-- CreateIndex
CREATE INDEX "Copy_otherId_idx" ON "Copy"("otherId");

-- CreateIndex
CREATE INDEX "Copy_dossierId_idx" ON "Copy"("dossierId");

-- AddForeignKey
ALTER TABLE "TextPrint" ADD CONSTRAINT "TextPrint_articleId_dossierId_fkey" FOREIGN KEY ("articleId", "dossierId") REFERENCES "Article"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextPrint" ADD CONSTRAINT "TextPrint_versionId_articleId_fkey" FOREIGN KEY ("versionId", "articleId") REFERENCES "Version"("id", "articleId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Copy" ADD CONSTRAINT "Copy_articleId_dossierId_fkey" FOREIGN KEY ("articleId", "dossierId") REFERENCES "Article"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Copy" ADD CONSTRAINT "Copy_otherId_dossierId_fkey" FOREIGN KEY ("otherId", "dossierId") REFERENCES "Article"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One row at most.
ALTER TABLE "CopyRules" ADD CONSTRAINT "CopyRules_single" CHECK ("id" = 1);

-- Of two articles.
ALTER TABLE "Copy" ADD CONSTRAINT "Copy_two_articles" CHECK ("articleId" <> "otherId");
