import type { Api } from '#contract/api.ts'
import { readSecret } from '#domain/backup/secrets.ts'
import type { CopyWork } from './backups/work.ts'
import { askInside } from './ipc/ask.ts'
import { valueOf } from './ipc/envelope.ts'
import type { NewLock } from './service/new-lock.ts'
import type { ShopThread } from './shop/shop-thread.ts'
import { refuse } from './store/refusal.ts'

type Answers<C extends 'backup-lock:new' | 'backup-lock:keep' | 'backup-lock:practise'> = (
  input: Api[C]['in'],
) => Promise<Api[C]['out']>

/** 合言葉の紙: made, kept once the owner typed what stands on it, and tried again. */
export type BackupLocks = {
  readonly make: Answers<'backup-lock:new'>
  /** @throws Refusal nothing-to-do where none was made; wrong-passphrase, busy-import, shop-*, disk-* */
  readonly keep: Answers<'backup-lock:keep'>
  /** @throws Refusal nothing-to-do where copies are not locked; wrong-passphrase, busy-import, shop-*, disk-* */
  readonly practise: Answers<'backup-lock:practise'>
}

type Means = { readonly shop: Pick<ShopThread, 'call'>; readonly work: CopyWork }

export function locksOf({ shop, work }: Means): BackupLocks {
  /** Neither of its secrets stands anywhere but here until it is kept, and then nowhere. */
  let made: NewLock | null = null
  const run = async <T extends 'new-lock' | 'try-lock'>(task: T, input: Parameters<typeof work.run<T>>[1]) =>
    valueOf(await work.run(task, input, { signal: new AbortController().signal }))
  return {
    make: async ({ language }) => {
      made = await run('new-lock', { language })
      return made.secrets
    },
    keep: async ({ typed }) => {
      if (made === null) refuse('nothing-to-do')
      const { secrets, lock } = made
      if (!isOneOf([secrets.words.join(' '), secrets.code], typed)) refuse('wrong-passphrase', 'typed')
      valueOf(await askInside(shop, 'backups:keep-lock', lock))
      made = null
      return {}
    },
    practise: async ({ typed }) => {
      const [lock] = valueOf(await askInside(shop, 'backups:locks', {}))
      if (lock === undefined) refuse('nothing-to-do')
      if (!(await run('try-lock', { typed, slots: lock.slots }))) refuse('wrong-passphrase', 'typed')
      valueOf(await askInside(shop, 'backups:practised', { sheet: lock.sheet }))
      return {}
    },
  }
}

function isOneOf(secrets: readonly string[], typed: string): boolean {
  const { secret } = readSecret(typed)
  return secrets.some((each) => readSecret(each).secret === secret)
}
