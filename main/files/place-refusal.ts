import { Refusal, type RefusalCode } from '#main/store/refusal.ts'

/** What kept us from writing where the owner said (a stick, another folder), as a refusal; any other error as it was. */
export function asPlaceRefusal(error: unknown, otherwise: () => RefusalCode = () => 'place-failed'): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error
  return new Refusal(CODES.get(String(error.code)) ?? otherwise(), undefined, { cause: error })
}

const CODES: ReadonlyMap<string, RefusalCode> = new Map([
  ['ENOSPC', 'place-full'],
  ['EDQUOT', 'place-full'],
  // Sticks as they are sold hold no file of 4 GB.
  ['EFBIG', 'place-full'],
  ['EROFS', 'place-read-only'],
  ['EACCES', 'place-read-only'],
  ['EPERM', 'place-read-only'],
])
