-- CreateTable
CREATE TABLE "ImportJob" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'filling',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportJob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportPart" (
    "id" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT,
    "articleId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "opId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "title" TEXT,
    "code" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "takenUntil" TIMESTAMPTZ(3),

    CONSTRAINT "ImportPart_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImportJob_dossierId_createdAt_idx" ON "ImportJob"("dossierId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ImportJob_id_dossierId_key" ON "ImportJob"("id", "dossierId");

-- CreateIndex
CREATE INDEX "ImportPart_jobId_id_idx" ON "ImportPart"("jobId", "id");

-- CreateIndex
CREATE INDEX "ImportPart_state_idx" ON "ImportPart"("state");

-- CreateIndex
CREATE INDEX "ImportPart_dossierId_sha256_idx" ON "ImportPart"("dossierId", "sha256");

-- AddForeignKey
ALTER TABLE "ImportJob" ADD CONSTRAINT "ImportJob_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportJob" ADD CONSTRAINT "ImportJob_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportPart" ADD CONSTRAINT "ImportPart_jobId_dossierId_fkey" FOREIGN KEY ("jobId", "dossierId") REFERENCES "ImportJob"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportPart" ADD CONSTRAINT "ImportPart_dossierId_sha256_fkey" FOREIGN KEY ("dossierId", "sha256") REFERENCES "DossierOriginal"("dossierId", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
