import type { Erased } from '#contract/api.ts'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { CUSTOMERS, startAt } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ErasureRecord } from '../rights/ErasureRecord.tsx'

export type ErasedOne = Erased & { readonly who: string }

const leave = () => startAt(CUSTOMERS)

/** Said once, where it was done: that the record is gone, and which copies still hold it. */
export function CardErased({ erased }: { readonly erased: ErasedOne }) {
  const { who, olderCopies } = erased
  const words = useTranslations('card')
  useCommand('back', leave)
  const copies = olderCopies.length > 0 && (
    <>
      <p>{words('olderCopies')}</p>
      <ul>
        {olderCopies.map((copy) => (
          <li key={copy}>{copy}</li>
        ))}
      </ul>
    </>
  )
  const action = (
    <>
      {copies}
      <ErasureRecord erased={erased} who={who} />
      <Button look="main" onClick={leave}>
        {words('toList')}
      </Button>
    </>
  )
  return (
    <main>
      <Empty title={words('erasedTitle', { who })} text={words('erasedText')} action={action} />
    </main>
  )
}
