-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "message" TEXT NOT NULL DEFAULT '';
