/** Why the server refuses a step of an import: `details.refusal` of a problem, beside the values of its sentence. What
 *  people read is made from it in their language; `detail` stays English, for programs. */
export const IMPORT_REFUSALS = [
  'tooManyFiles',
  'filesTooLarge',
  'fileName',
  'tooManyImports',
  'pieceOutOfOrder',
  'largerThanAnnounced',
  'bodyTooLarge',
  'notWhole',
  'running',
  'notSettled',
  'notChecked',
  'otherImport',
  'unknownKind',
  'wrongColumns',
  'rowNotRejected',
  'wrongCells',
  'unknownFile',
  'unpacksTooLarge',
  'brokenGzip',
] as const;
export type ImportRefusal = (typeof IMPORT_REFUSALS)[number];
