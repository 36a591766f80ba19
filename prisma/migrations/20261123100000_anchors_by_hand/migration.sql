-- AlterTable
ALTER TABLE "Anchor" ADD COLUMN     "byHand" BOOLEAN NOT NULL DEFAULT false;
