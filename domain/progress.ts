/** What a long piece of work is about at the moment. */
export const STEPS = [
  'sample',
  'reading',
  'matching',
  'saving',
  'listing',
  'undoing',
  'writing',
  'copying',
  'verifying',
  'locking',
  'shipping',
  'restoring',
  'salvaging',
  'printing',
] as const

/** Where a long piece of work stands: `done` of `total`, in whatever it counts. */
export type Progress = { readonly done: number; readonly total: number; readonly what: (typeof STEPS)[number] }
