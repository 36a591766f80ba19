-- CreateTable
CREATE TABLE "SearchEntry" (
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "dossierId" UUID NOT NULL,
    "articleId" UUID,
    "start" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("kind","subjectId","n")
);

-- CreateTable
CREATE TABLE "SearchRules" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL,

    CONSTRAINT "SearchRules_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SearchEntry_words_idx" ON "SearchEntry" USING GIN ("words");

-- CreateIndex
CREATE INDEX "SearchEntry_dossierId_idx" ON "SearchEntry"("dossierId");

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One row at most.
ALTER TABLE "SearchRules" ADD CONSTRAINT "SearchRules_single" CHECK ("id" = 1);
