import type { Erased } from '#contract/api.ts'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { CUSTOMERS, startAt } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../Page.tsx'
import { ErasureRecord } from '../rights/ErasureRecord.tsx'
import styles from '../rights/Rights.module.css'

export type ErasedOne = Erased & { readonly who: string }

const leave = () => startAt(CUSTOMERS)

/** Said once, where it was done: that the record is gone, which copies still hold it, and how much of what went. */
export function CardErased({ erased }: { readonly erased: ErasedOne }) {
  const words = useTranslations('card')
  const { who, olderCopies } = erased
  useCommand('back', leave)
  return (
    <Page title={words('erasedTitle', { who })}>
      <div className={styles['record']}>
        <p>{words('erasedText')}</p>
        {olderCopies.length > 0 && (
          <>
            <p>{words('olderCopies')}</p>
            <ul>
              {olderCopies.map((copy) => (
                <li key={copy}>{copy}</li>
              ))}
            </ul>
          </>
        )}
        <ErasureRecord erased={erased} who={who} />
        <Button look="main" onClick={leave}>
          {words('toList')}
        </Button>
      </div>
    </Page>
  )
}
