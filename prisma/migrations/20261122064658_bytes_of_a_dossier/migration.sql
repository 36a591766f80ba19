-- CreateTable
CREATE TABLE "DossierOriginal" (
    "dossierId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DossierOriginal_pkey" PRIMARY KEY ("dossierId","sha256")
);

-- AddForeignKey
ALTER TABLE "DossierOriginal" ADD CONSTRAINT "DossierOriginal_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierOriginal" ADD CONSTRAINT "DossierOriginal_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Original"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What versions were made of came into their dossiers.
INSERT INTO "DossierOriginal" ("dossierId", "sha256", "createdAt")
SELECT a."dossierId", v."originalSha256", min(v."createdAt") FROM "Version" v
JOIN "Article" a ON a."id" = v."articleId"
GROUP BY a."dossierId", v."originalSha256";
