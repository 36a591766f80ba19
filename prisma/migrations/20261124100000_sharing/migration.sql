-- CreateTable
CREATE TABLE "SharingRules" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "isOn" BOOLEAN NOT NULL DEFAULT false,
    "wholeTexts" BOOLEAN NOT NULL DEFAULT false,
    "embedHosts" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SharingRules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Share" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "articleId" UUID,
    "statementId" UUID,
    "memberId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "whole" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "opened" INTEGER NOT NULL DEFAULT 0,
    "lastOpenedOn" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Share_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Share_hash_key" ON "Share"("hash");

-- CreateIndex
CREATE INDEX "Share_dossierId_idx" ON "Share"("dossierId");

-- CreateIndex
CREATE INDEX "Share_articleId_idx" ON "Share"("articleId");

-- CreateIndex
CREATE INDEX "Share_statementId_idx" ON "Share"("statementId");

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What holds for every row.
ALTER TABLE "SharingRules" ADD CONSTRAINT "SharingRules_single" CHECK ("id" = 1);
ALTER TABLE "Share" ADD CONSTRAINT "Share_about_one" CHECK (num_nonnulls("articleId", "statementId") = 1);
ALTER TABLE "Share" ADD CONSTRAINT "Share_whole_of_article" CHECK (NOT "whole" OR "articleId" IS NOT NULL);

-- Off, until an administrator allows it.
INSERT INTO "SharingRules" ("id") VALUES (1);
