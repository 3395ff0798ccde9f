import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { copiesQuery } from '../../lib/queries/backup.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { useRestored } from '../../stores/restored.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from './Backup.module.css'

/** After a restore: what came back, and the way back to what was there before. */
export function JustRestored({ onLook }: { readonly onLook: (copy: string) => void }) {
  const words = useTranslations('restore')
  const visit = useVisitWord()
  const restored = useRestored((state) => state.restored)
  const { data } = useQuery(copiesQuery)
  if (restored === null) return null
  const { people, visits, before, erasedAgain, olderSheet } = restored
  const kept = data?.copies.find(({ file }) => file === before)
  const undo = kept && (
    <Button look="quiet" onClick={() => onLook(kept.copy)}>
      {words('undo')}
    </Button>
  )
  return (
    <div className={styles['restored']}>
      <Said kind="done" action={undo}>
        {words('done', { people, visits, visit })}
        {before !== null && <p>{words('doneBefore', { before })}</p>}
        {erasedAgain > 0 && <p>{words('erasedAgain', { count: erasedAgain })}</p>}
        {olderSheet !== null && <p>{words('olderSheet', { sheet: olderSheet })}</p>}
      </Said>
    </div>
  )
}
