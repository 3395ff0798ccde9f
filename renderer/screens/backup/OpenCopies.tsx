import type { PlaceEntry } from '#domain/backup/backup.ts'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { Working } from '../Working.tsx'

type Props = { readonly entry: PlaceEntry; readonly isLocking: boolean }

/** How many copies of a place anybody can read who finds it, and the way to lock them, where copies are locked at all. */
export function OpenCopies({ entry: { place, there, open }, isLocking }: Props) {
  const words = useTranslations('openCopies')
  const language = useLocale()
  const locking = useMutation({ mutationFn: () => shop('backup-lock:old', { place }) })
  const lockNow = (
    <Button aria-disabled={locking.isPending} onClick={() => !locking.isPending && locking.mutate()}>
      {words(locking.isPending ? 'locking' : 'lock')}
    </Button>
  )
  return (
    <>
      {open > 0 && (
        <Said kind="trouble" action={isLocking && there && lockNow}>
          {words('some', { open })} {!isLocking && words('how')}
        </Said>
      )}
      {locking.isPending && <Working call="backup-lock:old" />}
      {locking.data !== undefined && (
        <Said kind="done">
          {words('done', { locked: locking.data.locked })}{' '}
          {locking.data.left > 0 && words('left', { left: locking.data.left })}
        </Said>
      )}
      {locking.error !== null && <Said kind="trouble">{sentenceOf(locking.error, language)}</Said>}
    </>
  )
}
